package sandbox

import (
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// slack is how much more the kernel lets the process have than what it watches itself: Go
// maps memory in pieces of 64 MiB, before it uses them.
const slack = 256 << 20

// confine has the kernel limit this process, for good: private memory that can be written
// to, processor time, no file of any size, and a low priority.
func confine(l limits) error {
	memory, seconds := uint64(l.Memory)+slack, 2*uint64(l.Seconds) // of two processors
	if racing {
		memory = unix.RLIM_INFINITY
	}
	for resource, most := range map[int]uint64{
		unix.RLIMIT_DATA: memory, unix.RLIMIT_CPU: seconds, unix.RLIMIT_CORE: 0,
	} {
		if err := unix.Setrlimit(resource, &unix.Rlimit{Cur: most, Max: most}); err != nil {
			return err
		}
	}
	_ = unix.Setpriority(unix.PRIO_PROCESS, 0, 10) // answers go first; it reads all the same without
	return nil
}

// wasKilled reports whether somebody else ended a process: the kernel, which had no memory
// left.
func wasKilled(s *os.ProcessState) bool {
	status, ok := s.Sys().(syscall.WaitStatus)
	return ok && status.Signaled() && status.Signal() == syscall.SIGKILL
}
