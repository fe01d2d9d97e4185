package web

import (
	"bytes"
	"context"
	"net/http"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/insights"
	"pilcrow/internal/report"
	"pilcrow/internal/web/wire"
)

// Insights show what was asked to whoever has a key of theirs.
type Insights struct {
	Kept insights.Kept
	Keys *Keys // of those who may look; those who may ask have others
}

// insightsDays is what is shown unless another time is asked for.
const insightsDays = 30

// showInsights serves the page: "?days=30". A browser asks its person for the key, as the
// password of whatever name (RFC 7617); programs may send it as a bearer's.
func (s *Server) showInsights(w http.ResponseWriter, r *http.Request) error {
	days, err := number(r, "days", insightsDays, 1, 10_000)
	if err != nil {
		return err
	}
	now := time.Now()
	texts := s.service.Corpus()
	made, err := insights.Maker{
		Kept: s.Insights.Kept, Base: "./", Several: len(texts.Documents) > 1, Periods: []int{7, insightsDays, 90},
		Find: func(ctx context.Context, question string, k int) ([]answer.Passage, error) {
			found, err := s.service.Find(ctx, question, k)
			if err != nil && wire.ProblemOf(err).Status == http.StatusBadRequest {
				return nil, nil // not a question that can be searched for
			}
			return found, err
		},
	}.Make(r.Context(), now.AddDate(0, 0, -days), now)
	if err != nil {
		return s.fault(r.Context(), "insights", err)
	}
	var page bytes.Buffer
	if err := made.WriteHTML(&page); err != nil {
		return s.fault(r.Context(), "insights", err)
	}
	w.Header().Set("Content-Security-Policy", report.Policy+"; frame-ancestors 'none'")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(page.Bytes()) // or the client is gone
	return nil
}

// keyed lets a request through to the insights if it has a key of theirs.
func (s *Server) keyed(serve endpoint) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, err := s.Insights.Keys.holder(r)
		if _, password, ok := r.BasicAuth(); ok {
			_, err = s.Insights.Keys.holderOf(password)
		}
		if err == nil {
			err = serve(w, r)
		}
		if err == nil {
			return
		}
		p := wire.ProblemOf(err)
		if p.Status == http.StatusUnauthorized {
			w.Header().Set("WWW-Authenticate", `Basic realm="Pilcrow, insights: the key is the password", charset="UTF-8"`)
		}
		http.Error(w, p.Message, p.Status)
	})
}
