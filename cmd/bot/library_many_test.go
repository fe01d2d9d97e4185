package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"syscall"
	"testing"
	"time"

	"pilcrow/internal/discord/discordtest"
)

// Ten servers with a text of a thousand paragraphs each.
const (
	manyServers    = 10
	manyParagraphs = 1000
)

var manyNames = [manyServers]string{"Arle", "Bexley", "Corby", "Dunmow", "Epping", "Frome", "Glossop", "Hexham", "Ilkley", "Jarrow"}

// annals are so many paragraphs about the lamps of a place, of some sixty words each.
func annals(place string) []byte {
	words := strings.Fields("the harbour keeper wrote that oil was dear and winters long so every mast needed a light before " +
		"evening came and boats returned with herring salt rope and letters for people who lived behind dunes where wind bent grass")
	r := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	fmt.Fprintf(&b, "# Annals of %s\n\n", place)
	for n := range manyParagraphs {
		fmt.Fprintf(&b, "The lamp of station %d in %s was lit in %d.", n+1, place, 1700+n%200)
		for range 5 {
			b.WriteString(" The")
			for range 9 {
				b.WriteString(" " + words[r.IntN(len(words))])
			}
			b.WriteString(".")
		}
		b.WriteString("\n\n")
	}
	return []byte(b.String())
}

// TestTenLibraries: in one process, ten servers add a text each and ask it, before and after a
// restart; none is answered from another's. With -v it tells memory and times.
func TestTenLibraries(t *testing.T) {
	t.Parallel()
	n, state := newTown(t), t.TempDir()
	towns := make([]*town, manyServers)
	for i, name := range manyNames {
		g := n.Guild(name)
		towns[i] = &town{n.Discord, t, g, g.Channel("general"), g.Member("boss of "+name, g.Role("manager", discordtest.ManageGuild))}
	}
	question := func(place string) string { return fmt.Sprintf("When was the lamp of station 417 in %s lit?", place) }
	const answer = "was lit in 1716"
	timed := func(do func()) time.Duration {
		began := time.Now()
		do()
		return time.Since(began).Round(time.Millisecond)
	}
	ask := func(when string) {
		var first, next []time.Duration
		for i, town := range towns {
			for _, times := range []*[]time.Duration{&first, &next} {
				var said string
				*times = append(*times, timed(func() { said = town.asks(question(manyNames[i])) }))
				if !strings.Contains(said, "station 417 in "+manyNames[i]) || !strings.Contains(said, answer) {
					t.Errorf("%s, in %s: %s", when, manyNames[i], said)
				}
			}
			other := manyNames[(i+1)%manyServers]
			if said := town.asks(question(other)); strings.Contains(strings.ReplaceAll(said, question(other), ""), other) {
				t.Errorf("%s, in %s the text of %s answers: %s", when, manyNames[i], other, said)
			}
		}
		t.Logf("%s: the first answer after %v, the next one after %v", when, first, next)
	}
	p := n.starts(state, "BOT_LIMITS_PERSON_PER_MINUTE=0", "BOT_LIMITS_SERVER_PER_MINUTE=0")
	n.asks("How many doctors has China sent to Lesotho?")
	before := residentMemory(t, p)
	var added []time.Duration
	for i, town := range towns {
		added = append(added, timed(func() {
			if said := town.adds("annals.md", annals(manyNames[i])); !strings.Contains(said, "is there: 1,000 paragraphs") {
				t.Fatalf("in %s: %s", manyNames[i], said)
			}
		}))
	}
	t.Logf("added, of %d KiB each, after %v", len(annals("Arle"))>>10, added)
	ask("added")
	t.Logf("memory: %d MiB before, %d MiB with ten libraries of 1,000 paragraphs", before, residentMemory(t, p))
	p.ends(syscall.SIGTERM)
	p = n.starts(state, "BOT_LIMITS_PERSON_PER_MINUTE=0", "BOT_LIMITS_SERVER_PER_MINUTE=0")
	t.Logf("memory after a restart: %d MiB", residentMemory(t, p))
	ask("after a restart")
	t.Logf("memory: %d MiB with all ten in memory", residentMemory(t, p))
	p.ends(syscall.SIGTERM)
}
