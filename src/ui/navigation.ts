/** Hands the router to every link, menu item and row that has an `href`. */
export { RouterProvider as NavigationProvider } from 'react-aria-components';
