// Package porttest finds ports for programs that tests start and that cannot choose one by
// themselves. It is no part of the program.
package porttest

import (
	"math/rand/v2"
	"net"
	"strconv"
)

// The range from which ports are taken lies below those that systems give to connections and
// to listeners on port 0 (32768 on Linux, 49152 elsewhere): nobody gets one by chance between
// its choice and its use, or while its program is started anew.
const first, many = 15_000, 15_000

// Address is 127.0.0.1 with a port on which nobody listens.
func Address() string {
	for {
		address := net.JoinHostPort("127.0.0.1", strconv.Itoa(first+rand.N(many)))
		if l, err := net.Listen("tcp", address); err == nil {
			_ = l.Close()
			return address
		}
	}
}
