package discord

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"strconv"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/state"
)

// A toMessage goes to replies to a message.
type toMessage struct {
	client           *rest.Client
	channel, message string
	revision         string
	language         string
	quiet            bool
}

func (d *toMessage) Open(context.Context) (delivery.Writer[rest.Message], error) {
	return d.writer(), nil
}

func (d *toMessage) writer() *channelWriter {
	return &channelWriter{client: d.client, channel: d.channel, replyTo: d.message, nonce: nonce(d.message, d.revision)}
}

func (d *toMessage) Refuse(ctx context.Context, why string) error {
	_, err := d.writer().Put(ctx, delivery.Final, 0, "", look.Note(look.NothingColour, why))
	return err
}

func (d *toMessage) Address() any { return d.address() }

func (d *toMessage) address() address {
	return address{Channel: d.channel, ReplyTo: d.message, Nonce: nonce(d.message, d.revision), Language: d.language, Quiet: d.quiet}
}

func (d *toMessage) Conversation() string { return d.channel }

func (d *toMessage) speak(language string) { d.language = language }

func (d *toMessage) inThread() bool { return false }

// A toMessageThread opens a thread at the question's message, and goes into it. Such a
// thread has the id of its message.
type toMessageThread struct {
	*toMessage
	name    string // the question
	log     *slog.Logger
	hasOpen bool // the thread is there
}

func (d *toMessageThread) Open(ctx context.Context) (delivery.Writer[rest.Message], error) {
	if !d.hasOpen {
		_, err := d.client.StartThread(ctx, d.channel, d.message, rest.Thread{Name: look.Shorten(d.name, 100), AutoArchive: threadMinutes})
		if err != nil {
			d.log.InfoContext(ctx, "no thread could be opened: the answer stands in the channel", "channel", d.channel, "error", err)
			return d.toMessage.Open(ctx)
		}
		d.hasOpen = true
	}
	return &channelWriter{client: d.client, channel: d.message, nonce: nonce(d.message, d.revision)}, nil
}

func (d *toMessageThread) Address() any {
	a := d.address()
	a.Thread = d.message
	if d.hasOpen {
		a.Channel = d.message
	}
	return a
}

func (d *toMessageThread) Conversation() string {
	if d.hasOpen {
		return d.message
	}
	return d.channel
}

func (d *toMessageThread) inThread() bool { return d.hasOpen }

// A channelWriter writes messages in a channel, the first as a reply.
type channelWriter struct {
	client  *rest.Client
	channel string
	replyTo string // id of the question's message; "" for none
	nonce   string // at most 22 characters: what is sent twice is created once
	unsure  map[int]bool
}

func (w *channelWriter) Put(ctx context.Context, u delivery.Urgency, n int, id string, m rest.Message) (string, error) {
	ctx = patient(ctx, u)
	if id != "" {
		_, err := w.client.EditMessage(ctx, w.channel, id, look.AsEdit(m))
		return id, outcome(u, err)
	}
	id, err := w.create(ctx, n, m)
	if err == nil && w.unsure[n] { // Discord may have returned what an earlier attempt has made
		_, err = w.client.EditMessage(ctx, w.channel, id, look.AsEdit(m))
	}
	if w.unsure == nil {
		w.unsure = make(map[int]bool)
	}
	w.unsure[n] = err != nil && (w.unsure[n] || mayBeDone(err))
	return id, outcome(u, err)
}

// mayBeDone reports whether Discord may have done what it did not confirm: the call was
// made, and not refused.
func mayBeDone(err error) bool {
	var failed *rest.APIError
	return rest.IsUnreachable(err) || errors.As(err, &failed) && failed.Status >= http.StatusInternalServerError
}

// create sends page n.
func (w *channelWriter) create(ctx context.Context, n int, m rest.Message) (string, error) {
	m.Nonce = w.nonce + "-" + strconv.Itoa(n)
	if n == 0 && w.replyTo != "" {
		m.Reply = &discordgo.MessageReference{MessageID: w.replyTo, FailIfNotExists: new(bool)}
	}
	made, err := w.client.CreateMessage(ctx, w.channel, m)
	if m.Reply != nil && cannotReply(err) {
		m.Reply = nil
		made, err = w.client.CreateMessage(ctx, w.channel, m)
	}
	return idOf(made), err
}

func (w *channelWriter) Remove(ctx context.Context, id string) error {
	return removed(w.client.DeleteMessage(ctx, w.channel, id))
}

// cannotReply reports whether a reply needs what a plain message does not: Read Message
// History.
func cannotReply(err error) bool {
	var failed *rest.APIError
	return errors.As(err, &failed) && failed.Code == discordgo.ErrCodeCannotReplyWithoutPermissionToReadMessageHistory
}

// restarted writes over what stands of an answer, or else in its place.
func (s *session) restarted(ctx context.Context, e state.Entry) error {
	var to address
	if err := json.Unmarshal(e.Address, &to); err != nil {
		return err
	}
	if to.Quiet {
		return nil
	}
	m := look.Note(look.FailureColour, delivery.Restarted(to.Language))
	if to.Token != "" {
		_, err := s.Client.EditOriginal(ctx, &discordgo.Interaction{AppID: to.App, Token: to.Token}, look.AsEdit(m))
		return err
	}
	err := s.tellInChannel(ctx, to.Channel, to, e.Message, m)
	if gone(err) && to.Thread != "" {
		err = s.tellInChannel(ctx, to.Thread, to, e.Message, m)
	}
	return err
}

// tellInChannel writes over a message in a channel, or sends one if its id is "": with
// the nonce of the answer, whose first message may have been sent without our
// knowing. Discord returns that one then, and it is written over.
func (s *session) tellInChannel(ctx context.Context, channel string, to address, id string, m rest.Message) error {
	w := &channelWriter{client: s.Client, channel: channel, replyTo: to.ReplyTo, nonce: to.Nonce, unsure: map[int]bool{0: true}}
	_, err := w.Put(ctx, delivery.Final, 0, id, m)
	return err
}
