package chat_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"pilcrow/internal/chat"
)

func TestJobs(t *testing.T) {
	var jobs chat.Jobs[string]
	ctx, one, err := jobs.Start(t.Context(), "1", "ada")
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := jobs.Start(t.Context(), "1", "ben"); !errors.Is(err, chat.ErrTaken) {
		t.Errorf("a second one: %v", err)
	}
	if !jobs.Is("1", func(who string) bool { return who == "ada" }) || jobs.Is("2", func(string) bool { return true }) {
		t.Error("jobs are not known by what they are")
	}
	go func() {
		<-ctx.Done()
		jobs.End(one)
	}()
	if stopped := jobs.Stop(t.Context(), "1", chat.ErrStopped); stopped != one || !errors.Is(context.Cause(ctx), chat.ErrStopped) {
		t.Errorf("stopped %v because of %v", stopped, context.Cause(ctx))
	}
	if jobs.Running() != 0 || jobs.Delete(t.Context(), "3") {
		t.Error("something runs")
	}
	if _, _, err := jobs.Start(t.Context(), "3", ""); !errors.Is(err, chat.ErrDeleted) {
		t.Errorf("a deleted one: %v", err)
	}
}

func TestDrain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var jobs chat.Jobs[string]
		_, quick, _ := jobs.Start(t.Context(), "quick", "")
		ctx, slow, _ := jobs.Start(t.Context(), "slow", "")
		time.AfterFunc(time.Second, func() { jobs.End(quick) })
		context.AfterFunc(ctx, func() { time.Sleep(time.Second); jobs.End(slow) })
		begun := time.Now()
		jobs.Drain(10*time.Second, 5*time.Second)
		if took := time.Since(begun); took != 11*time.Second || jobs.Running() != 0 || !errors.Is(context.Cause(ctx), chat.ErrShutdown) {
			t.Errorf("%s, %d left, %v", took, jobs.Running(), context.Cause(ctx))
		}
		if _, _, err := jobs.Start(t.Context(), "late", ""); !errors.Is(err, chat.ErrShutdown) || !jobs.Closed() {
			t.Errorf("a late one: %v", err)
		}
	})
}
