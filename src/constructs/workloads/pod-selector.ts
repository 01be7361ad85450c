/** The method of a workload that returns the selector of its pods; a symbol, so that editors do not suggest it. */
export const lowerSelector: unique symbol = Symbol('kustruct.lowerSelector');
