"""What the analyst sees: dialog, tile layer, tasks. Imports core, never the local backend."""
