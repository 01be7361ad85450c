/** What happens in a cluster where a law of pods is broken, unless something more can be said. */
export const WHY = 'the API server refuses the pods, so nothing runs';
