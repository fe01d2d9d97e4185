package gateway

import (
	"errors"
	"fmt"
	"slices"
)

// Shards are how a bot's servers are divided among connections and processes.
type Shards struct {
	Count int   // of all shards, in all processes; 0 is what Discord recommends
	IDs   []int // of those in this process, each from 0 to below Count; nil is all
}

// check refuses what cannot be, in words for a person.
func (s Shards) check() error {
	switch {
	case s.Count < 0:
		return fmt.Errorf("discord: %d shards are too few: leave the number out to have Discord's own", s.Count)
	case s.Count == 0 && len(s.IDs) > 0:
		return errors.New("discord: shard ids need a number of shards that all processes share; set it")
	}
	for _, id := range s.IDs {
		if id < 0 || id >= s.Count {
			return fmt.Errorf("discord: there is no shard %d of %d: ids go from 0 to %d", id, s.Count, s.Count-1)
		}
	}
	return nil
}

// resolve returns the number of all shards, and the ids of those in this process.
func (s Shards) resolve(recommended int) (count int, ids []int) {
	count = s.Count
	if count == 0 {
		count = max(1, recommended)
	}
	if len(s.IDs) > 0 {
		ids = slices.Clone(s.IDs)
		slices.Sort(ids)
		return count, slices.Compact(ids)
	}
	for id := range count {
		ids = append(ids, id)
	}
	return count, ids
}
