package retrieval

import (
	"os"
	"unsafe"
)

// A mapping is a file in memory. As long as it is reachable, so is its data.
type mapping struct{ data []byte }

// stringAt returns data[from:to] without a copy, "" if data has no such stretch.
func stringAt(data []byte, from, to uint64) string {
	if from >= to || to > uint64(len(data)) {
		return ""
	}
	return unsafe.String(&data[from], int(to-from))
}

// readFile reads a file to a multiple of 8 in memory.
func readFile(path string) (*mapping, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return &mapping{aligned(data)}, nil
}

func aligned(data []byte) []byte {
	if uintptr(unsafe.Pointer(unsafe.SliceData(data)))%8 == 0 {
		return data
	}
	words := make([]uint64, (len(data)+7)/8)
	moved := unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(words))), len(data))
	copy(moved, data)
	return moved
}
