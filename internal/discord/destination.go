package discord

import (
	"context"
	"encoding/json"
	"log/slog"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/state"
)

// A destination is where the answer to a question goes.
type destination interface {
	delivery.Destination[rest.Message]
	// speak sets the language of the bot's words there.
	speak(language string)
	// inThread reports whether it is a thread that the bot opened for the answer.
	inThread() bool
}

// An address is where an answer goes, as the journal has it.
type address struct {
	Channel  string `json:"channel"`
	App      string `json:"app,omitempty"`    // of an interaction, as is
	Token    string `json:"token,omitempty"`  // valid for 15 minutes
	Thread   string `json:"thread,omitempty"` // instead of Channel, if it could be opened
	ReplyTo  string `json:"reply_to,omitempty"`
	Nonce    string `json:"nonce,omitempty"`
	Language string `json:"language,omitempty"`
	Quiet    bool   `json:"quiet,omitempty"` // nobody waits for it
}

// A toInteraction goes to the answers of an interaction.
type toInteraction struct {
	i        *interaction.Interaction
	private  bool
	language string
}

func (d *toInteraction) Open(ctx context.Context) (delivery.Writer[rest.Message], error) {
	w := &interactionWriter{client: d.i.Client, interaction: d.i.Interaction, private: d.private, language: d.language}
	return w, meaning(d.i.Defer(ctx, d.private))
}

func (d *toInteraction) Refuse(ctx context.Context, why string) error { return d.i.Tell(ctx, why) }

func (d *toInteraction) Address() any {
	return address{Channel: d.i.ChannelID, App: d.i.AppID, Token: d.i.Token, Language: d.language}
}

func (d *toInteraction) Talk() string { return d.i.ChannelID }

func (d *toInteraction) speak(language string) { d.language = language }

func (d *toInteraction) inThread() bool { return false }

// A toNewThread opens a thread at the answer to an interaction, and goes into it.
type toNewThread struct {
	*toInteraction
	name   string // the question
	log    *slog.Logger
	thread string // id, once it is open
}

func (d *toNewThread) Open(ctx context.Context) (delivery.Writer[rest.Message], error) {
	here, err := d.toInteraction.Open(ctx)
	if err != nil {
		return nil, err
	}
	client, i := d.i.Client, d.i.Interaction
	made, err := client.EditOriginal(ctx, i, look.AsEdit(look.NewMessage(look.Card(look.AnswerColour, discordgo.TextDisplay{Content: look.Bold(look.Shorten(d.name, look.MaxEcho))}))))
	if err != nil {
		return here, nil // the answer will tell
	}
	thread, err := client.StartThread(ctx, i.ChannelID, made.ID, rest.Thread{Name: look.Shorten(d.name, 100), AutoArchive: threadMinutes})
	if err != nil {
		d.log.InfoContext(ctx, "no thread could be opened: the answer stands in the channel", "channel", i.ChannelID, "error", err)
		return here, nil
	}
	d.thread = thread.ID
	return &channelWriter{client: client, channel: thread.ID, nonce: i.ID}, nil
}

func (d *toNewThread) Talk() string {
	if d.thread != "" {
		return d.thread
	}
	return d.toInteraction.Talk()
}

func (d *toNewThread) inThread() bool { return d.thread != "" }

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

func (d *toMessage) Talk() string { return d.channel }

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

func (d *toMessageThread) Talk() string {
	if d.hasOpen {
		return d.message
	}
	return d.channel
}

func (d *toMessageThread) inThread() bool { return d.hasOpen }

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
// the nonce of the answer, of which a first message may have been sent without our
// knowing. Discord returns that one then, and it is written over.
func (s *session) tellInChannel(ctx context.Context, channel string, to address, id string, m rest.Message) error {
	w := &channelWriter{client: s.Client, channel: channel, replyTo: to.ReplyTo, nonce: to.Nonce, unsure: map[int]bool{0: true}}
	_, err := w.Put(ctx, delivery.Final, 0, id, m)
	return err
}
