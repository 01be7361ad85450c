/** The method of a workload that gives the selector of its pods; a symbol, so that editors do not offer it. */
export const lowerSelector: unique symbol = Symbol('kustruct.lowerSelector');
