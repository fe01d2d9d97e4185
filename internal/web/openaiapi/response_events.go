package openaiapi

import (
	"pilcrow/internal/answer"
	"pilcrow/internal/web/wire"
)

// responseEvents are the events of one streamed response, numbered from 0. What
// cannot be sent is not sent again: the client is gone.
type responseEvents struct {
	response
	stream *wire.Events
	next   int
	opened bool
}

// A responseEvent has the fields of every event; each event has some.
type responseEvent struct {
	Type         string          `json:"type"`
	Sequence     int             `json:"sequence_number"`
	Response     *responseReply  `json:"response,omitempty"`
	Item         *outputItem     `json:"item,omitempty"`
	ItemID       string          `json:"item_id,omitempty"`
	OutputIndex  *int            `json:"output_index,omitempty"`
	PartIndex    *int            `json:"content_index,omitempty"`
	Part         *outputText     `json:"part,omitempty"`
	Delta        string          `json:"delta,omitempty"`
	Text         *string         `json:"text,omitempty"`
	LogProbs     *[]struct{}     `json:"logprobs,omitempty"`
	Annotation   *flatAnnotation `json:"annotation,omitempty"`
	AnnotationAt *int            `json:"annotation_index,omitempty"`
	Code         string          `json:"code,omitempty"`
	Message      string          `json:"message,omitempty"`
}

func (e *responseEvents) send(event responseEvent) error {
	event.Sequence = e.next
	e.next++
	return e.stream.Send(event.Type, event)
}

var zero = 0 // the one message is the first, and so is its part

// begin sends what comes before the first piece, once.
func (e *responseEvents) begin() error {
	if e.opened {
		return nil
	}
	e.opened = true
	reply := e.begun()
	item, part := e.message(inProgress), e.part("", "")
	for _, event := range []responseEvent{
		{Type: "response.created", Response: &reply},
		{Type: "response.in_progress", Response: &reply},
		{Type: "response.output_item.added", OutputIndex: &zero, Item: &item},
		{Type: "response.content_part.added", ItemID: e.item, OutputIndex: &zero, PartIndex: &zero, Part: &part},
	} {
		if err := e.send(event); err != nil {
			return err
		}
	}
	return nil
}

// delta sends a piece of the text.
func (e *responseEvents) delta(text string) error {
	if err := e.begin(); err != nil {
		return err
	}
	return e.send(responseEvent{Type: "response.output_text.delta", ItemID: e.item, OutputIndex: &zero, PartIndex: &zero, Delta: text, LogProbs: &[]struct{}{}})
}

// finish sends the text as a whole, its annotations, and the response.
func (e *responseEvents) finish(p *speech, a answer.Answer, base string) {
	_ = e.begin()
	reply := e.whole(p, a, base)
	item := reply.Output[0]
	part := item.Content[0]
	for i, annotation := range part.Annotations {
		_ = e.send(responseEvent{Type: "response.output_text.annotation.added", ItemID: e.item, OutputIndex: &zero, PartIndex: &zero, AnnotationAt: &i, Annotation: &annotation})
	}
	last := "response." + reply.Status // completed, or incomplete
	for _, event := range []responseEvent{
		{Type: "response.output_text.done", ItemID: e.item, OutputIndex: &zero, PartIndex: &zero, Text: &part.Text, LogProbs: &[]struct{}{}},
		{Type: "response.content_part.done", ItemID: e.item, OutputIndex: &zero, PartIndex: &zero, Part: &part},
		{Type: "response.output_item.done", OutputIndex: &zero, Item: &item},
		{Type: last, Response: &reply},
	} {
		_ = e.send(event)
	}
}

// fail ends the events with what went wrong.
func (e *responseEvents) fail(p *wire.Problem) {
	_ = e.send(responseEvent{Type: "error", Code: p.Code, Message: p.Message})
}
