/** The default consequence of breaking a law of pods. */
export const WHY = 'the API server refuses the pods, so nothing runs';
