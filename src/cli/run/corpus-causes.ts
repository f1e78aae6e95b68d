/**
 * Real flows that do not run through when everything outside of them is simulated, by the cause. Those of
 * the first group would fail wherever they run; the second is what the simulation or the engine lacks.
 */
export const ownFaults: Readonly<Record<string, readonly string[]>> = {
  'refused: its save would be refused': [
    'lac-HandoffConversationalConsumption-1a36256c',
    'lac-ActivityLogAlertsForDDoS-Template-035f374d',
    'lac-Notify-ASCRecommendationsResourceTag-7879014e',
    'lac-Protect-Azure-VM-Backup-from-Ransomware-189c8dea',
    'lac-schedulesWithConn-c34eb7ae',
    'las-analyze-documents-ai-docintelligence-28f96dbb',
    'las-RunAfter-0c95c3f4',
    'las-StressTest1000-cac5fe2a',
  ],
  'refused: it splits a text that is no list': ['lac-DynamicOutputsOverflow-2abea0ba'],
  'not started: its condition looks at the day': ['pap-notify-on-last-working-day-3a03dd5f'],
  'an address is empty or a placeholder': [
    'lac-ASC-Regulatory-Compliance-2cffb19a',
    'lac-scheduler-run-once-http-8c3ad723',
    'las-RAG-Ingestion-Workflow-c4c0a5d2',
    'las-AgenticIDocFilteringWorkflow-6170e985',
    'las-ingest-data-46995f5d',
  ],
  'a certificate that is not here': [
    'lac-blob-storage-to-dynamics-365-import-e059cf82',
    'las-Stateful1-51157eae',
  ],
  'a variable is used before it is initialized, beside its branch': [
    'las-MultipleRunAftersBig-0a5fe993',
    'las-StressTest100-1879ee10',
  ],
  'a function of the deployment template stands in the workflow': [
    'lac-SecureStorageRemediation-Template-123ea001',
  ],
  'it divides by zero on purpose, or reads what never was': [
    'pas-PatternAlwaysreplytoHTTPrequest-e79c84ac',
    'pas-ImportDesktopFlowActions-dd944e0b',
  ],
  'it ends itself as failed by values of its own': [
    'las-sync-business-partner-sap-sharepoint-odata-d61890e7',
    'las-sync-sales-order-sap-blob-storage-odata-e6529418',
    'pap-exception-handing-in-do-until-loop-fcdfea05',
  ],
  'test data of a designer: a text where a list is parsed': ['lac-Panel-db913248'],
};

export const gaps: Readonly<Record<string, readonly string[]>> = {
  'engine: what a loop left is null outside of it': [
    'pas-AutomatedPDFArchivingforEmailsandAttachments-578e4f53',
    'pas-PowerPlatformBlogUpdates-e41b2cb7',
  ],
  'engine: a setting of the host in a step': [
    'las-httpactionworkflow-5f0043df',
    'las-enricher-7b0667a4',
  ],
  'engine: a number as text in a time action': ['lac-Create-ExemptionsByResourceTag-abb58bea'],
  'simulation: a filter that compares with a computed value finds nothing': [
    'lac-Assign-MDCRecommendationsbyAzureActivity-528e7fa0',
    'lac-Create-MDEDeviceTagAzure-16395039',
    'lac-Sync-AzureVMTags-MDEDeviceTags-9e3ba556',
  ],
  'simulation: a check against a computed value': ['las-ComplexConditionals-19776872'],
  'simulation: a length that is counted elsewhere': [
    'lac-Template-Logic-App-for-Azure-Firewall-Backups-32a2ed7f',
  ],
  'simulation: a query or an address that is put together of invented parts': [
    'pas-BACoreChildEvaluateRule-89c8d2dd',
    'pas-CheckBrokenLinks-f0ec0890',
  ],
};
