import type { ConnectorManifest, ParameterManifest } from '../../model/connector';

/** What one must enter to connect; nothing for connectors that need no credential. */
export function fieldsOf(connector: ConnectorManifest | undefined): readonly ParameterManifest[] {
  const connection = connector?.connection ?? 'none';
  return connection === 'none' ? [] : connection.fields;
}
