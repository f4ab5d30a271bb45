import { openDatabase } from '../database/open.ts';
import { readSettings } from '../settings.ts';
import { enterWorkspace } from './enter-workspace.ts';
import { findWorkspace } from './find-workspace.ts';
import { importRecords, type Imported } from './import-records.ts';
import type { MappedRows } from './map-rows.ts';
import { progressBar } from './progress-bar.ts';
import { useCasesInside } from './use-cases-inside.ts';

interface Destination {
  workspace?: string;
  dryRun: boolean;
}

/** Opens the database that the program uses and writes the records into a workspace of it. */
export async function writeToDatabase(mapped: MappedRows, { workspace, dryRun }: Destination): Promise<Imported> {
  const { databaseUrl: url, ownerUrl, folder } = readSettings();
  const { orm, close } = await openDatabase({ url, ownerUrl, folder });
  try {
    const { id: workspaceId } = await findWorkspace(orm, workspace);
    return await enterWorkspace(orm, { workspaceId, dryRun }, (em) =>
      importRecords(mapped, useCasesInside(em), progressBar(process.stderr)),
    );
  } finally {
    await close();
  }
}
