package answer

var PartsOf = partsOf
