package porttest

import (
	"net"
	"testing"
)

// TestAddress: what is chosen can be listened on, and is chosen once only, also while nobody listens.
func TestAddress(t *testing.T) {
	chosen := map[string]bool{}
	for range 500 { // of 15,000: without a hold, two of them would be the same but for once in 4,000 times
		address := Address()
		if chosen[address] {
			t.Fatalf("%s is chosen twice", address)
		}
		chosen[address] = true
	}
	for address := range chosen {
		l, err := net.Listen("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		l.Close()
		if hold(address) {
			t.Errorf("%s could be chosen again", address)
		}
	}
}
