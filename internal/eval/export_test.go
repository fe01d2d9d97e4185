package eval

// ReadBEIRFiles is [ReadBEIR] from any file system.
var ReadBEIRFiles = readBEIR
