// Package faults holds nothing but tests: the bad inputs and faults that the
// program is meant to survive, each by its number, played against the whole of
// it as a person would meet them. Files are loaded, an index is made, and a real
// model server on a socket answers, lies, stalls or breaks off.
//
//	go test -v -run TestEveryFault ./internal/faults
//	PILCROW_HOSTILE=100000 PILCROW_HOSTILE_SEED=0 go test -timeout 1h -run TestHostileModel ./internal/faults
package faults
