// The ids of the commands that more than one module names: who brings them, and who leads to them.

export const ADD_DOCKER_RUN = "stowage.addDockerRun";
export const APPLY_CLEAN = "stowage.applyClean";
export const CLEAN = "stowage.clean";
export const PREVIEW_PLACEMENT = "stowage.previewPlacement";
/** Opens a place, or lists several. */
export const SHOW_PLACES = "stowage.showPlaces";
/** Shows what keeps a task definition from a launch type. */
export const WHAT_BLOCKS = "stowage.whatBlocks";
