// Package mmap has a file in memory without reading it, and survives that somebody cuts it short there.
package mmap

import (
	"os"
	"unsafe"
)

// A File is a file in memory. As long as it is reachable, so is its data.
type File struct{ Data []byte }

// StringAt returns data[from:to] without a copy, "" if data has no such stretch.
func StringAt(data []byte, from, to uint64) string {
	if from >= to || to > uint64(len(data)) {
		return ""
	}
	return unsafe.String(&data[from], int(to-from))
}

// Read reads a file.
func Read(path string) (*File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return Of(data), nil
}

// Of is the file with this content. It begins at a multiple of 8 in memory, as all do.
func Of(data []byte) *File {
	if uintptr(unsafe.Pointer(unsafe.SliceData(data)))%8 == 0 {
		return &File{data}
	}
	words := make([]uint64, (len(data)+7)/8)
	moved := unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(words))), len(data))
	copy(moved, data)
	return &File{moved}
}
