package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"testing"
	"time"
)

// The first collection is put off; after it, collections are as they are everywhere.
func TestCollectLate(t *testing.T) {
	t.Setenv("GOGC", "")
	defer debug.SetGCPercent(debug.SetGCPercent(1000))
	collectLate()
	for range 1000 {
		if runtime.GC(); gcPercent() == 1000 {
			return
		}
		time.Sleep(10 * time.Millisecond) // the cleanup runs some time after the collection
	}
	t.Errorf("the GC percent is %d after the first collection", gcPercent())
}

func TestCollectAsAsked(t *testing.T) {
	t.Setenv("GOGC", "50")
	defer debug.SetGCPercent(debug.SetGCPercent(50))
	if collectLate(); gcPercent() != 50 {
		t.Errorf("the GC percent is %d with GOGC=50", gcPercent())
	}
}

func gcPercent() uint64 {
	sample := []metrics.Sample{{Name: "/gc/gogc:percent"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
