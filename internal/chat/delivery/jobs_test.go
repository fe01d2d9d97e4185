package delivery

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

func jobOf(id string) *job[string] { return &job[string]{question: Question[string]{ID: id}} }

func TestJobs(t *testing.T) {
	var all jobs[string]
	ctx, one, err := all.start(t.Context(), jobOf("1"))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := all.start(t.Context(), jobOf("1")); !errors.Is(err, errTaken) {
		t.Errorf("a second one: %v", err)
	}
	if all.find("1") != one || all.find("2") != nil {
		t.Error("jobs are not found by their ids")
	}
	go func() {
		<-ctx.Done()
		all.finish(one)
	}()
	if stopped := all.stop(t.Context(), "1", errStopped); stopped != one || !errors.Is(context.Cause(ctx), errStopped) {
		t.Errorf("stopped %v because of %v", stopped, context.Cause(ctx))
	}
	if all.count() != 0 || all.stop(t.Context(), "1", errStopped) != nil {
		t.Error("something runs")
	}
	all.forbid("3")
	if _, _, err := all.start(t.Context(), jobOf("3")); !errors.Is(err, errDeleted) {
		t.Errorf("a deleted one: %v", err)
	}
}

func TestDrain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var all jobs[string]
		_, quick, _ := all.start(t.Context(), jobOf("quick"))
		ctx, slow, _ := all.start(t.Context(), jobOf("slow"))
		time.AfterFunc(time.Second, func() { all.finish(quick) })
		context.AfterFunc(ctx, func() { time.Sleep(time.Second); all.finish(slow) })
		begun := time.Now()
		all.drain(10*time.Second, 5*time.Second, func() { t.Error("given up") })
		if took := time.Since(begun); took != 11*time.Second || all.count() != 0 || !errors.Is(context.Cause(ctx), errShutdown) {
			t.Errorf("%s, %d left, %v", took, all.count(), context.Cause(ctx))
		}
		if _, _, err := all.start(t.Context(), jobOf("late")); !errors.Is(err, errShutdown) || !all.closing() {
			t.Errorf("a late one: %v", err)
		}
	})
}

// TestDrainGivesUp: what is given up still has a moment to notice.
func TestDrainGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var all jobs[string]
		_, deaf, _ := all.start(t.Context(), jobOf("deaf"))
		begun := time.Now()
		all.drain(10*time.Second, 5*time.Second, func() {
			time.AfterFunc(endTime/2, func() { all.finish(deaf) })
		})
		if took := time.Since(begun); took != 15*time.Second+endTime/2 || all.count() != 0 {
			t.Errorf("%s, %d left", took, all.count())
		}
	})
}
