// Package porttest finds ports for programs that tests start and that cannot choose one by
// themselves. It is no part of the program.
package porttest

import (
	"math/rand/v2"
	"net"
	"strconv"
	"sync"
)

// The range from which ports are taken lies below those that systems give to connections and
// to listeners on port 0 (32768 on Linux, 49152 elsewhere): nobody gets one by chance between
// its choice and its use, or while its program is started anew.
const first, many = 15_000, 15_000

// held are the ports of UDP that keep other tests from choosing what this process has chosen: a
// program may listen long after its port was chosen, and not at all while it is started anew.
var held struct {
	sync.Mutex
	all []net.PacketConn
}

// Address is 127.0.0.1 with a port on which nobody listens, and which no test chooses until this process ends.
func Address() string {
	for {
		address := net.JoinHostPort("127.0.0.1", strconv.Itoa(first+rand.N(many)))
		if hold(address) && isFree(address) {
			return address
		}
	}
}

func hold(address string) bool {
	conn, err := net.ListenPacket("udp", address)
	if err != nil {
		return false
	}
	held.Lock()
	defer held.Unlock()
	held.all = append(held.all, conn)
	return true
}

func isFree(address string) bool {
	l, err := net.Listen("tcp", address)
	return err == nil && l.Close() == nil
}
