package discord

import (
	"context"
	"log/slog"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
)

// A toInteraction goes to the answers of an interaction.
type toInteraction struct {
	i        *interaction.Interaction
	private  bool
	language string
}

func (d *toInteraction) Open(ctx context.Context) (delivery.Writer[rest.Message], error) {
	w := &interactionWriter{client: d.i.Client, interaction: d.i.Interaction, private: d.private, language: d.language}
	return w, meaning(d.i.Client.Defer(ctx, d.i.Interaction, d.private))
}

func (d *toInteraction) Refuse(ctx context.Context, why string) error { return d.i.Tell(ctx, why) }

func (d *toInteraction) Address() any {
	return address{Channel: d.i.ChannelID, App: d.i.AppID, Token: d.i.Token, Language: d.language}
}

func (d *toInteraction) Conversation() string { return d.i.ChannelID }

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

func (d *toNewThread) Conversation() string {
	if d.thread != "" {
		return d.thread
	}
	return d.toInteraction.Conversation()
}

func (d *toNewThread) inThread() bool { return d.thread != "" }

// An interactionWriter writes the answers to an interaction: the first one over
// the deferred answer, the others as followups.
type interactionWriter struct {
	client      *rest.Client
	interaction *discordgo.Interaction
	private     bool
	language    string
}

func (w *interactionWriter) Put(ctx context.Context, u delivery.Urgency, n int, id string, m rest.Message) (string, error) {
	id, err := w.put(patient(ctx, u), n, id, m)
	if u == delivery.Final && !w.private && rest.IsInteractionExpired(err) {
		w.tooLate(ctx)
	}
	return id, outcome(u, err)
}

func (w *interactionWriter) put(ctx context.Context, n int, id string, m rest.Message) (string, error) {
	switch {
	case m.Flags&rest.Ephemeral != 0: // a refusal, where the answer would not have been private
		return w.hide(ctx, m)
	case n == 0:
		made, err := w.client.EditOriginal(ctx, w.interaction, look.AsEdit(m))
		return idOf(made), err
	case id != "":
		_, err := w.client.EditFollowup(ctx, w.interaction, id, look.AsEdit(m))
		return id, err
	case w.private:
		m = look.Private(m)
	}
	made, err := w.client.Followup(ctx, w.interaction, m)
	return idOf(made), err
}

// hide takes back the answer that everybody would see, and gives a private one. A try that
// finds it taken back goes on.
func (w *interactionWriter) hide(ctx context.Context, m rest.Message) (string, error) {
	if err := removed(w.client.DeleteOriginal(ctx, w.interaction)); err != nil {
		return "", err
	}
	made, err := w.client.Followup(ctx, w.interaction, m)
	return idOf(made), err
}

// tooLate says in the channel that the answer came too late.
func (w *interactionWriter) tooLate(ctx context.Context) {
	sentence := locale.Say(w.language, "An answer took longer than the 15 minutes that Discord allows. Please ask again.")
	late := &channelWriter{client: w.client, channel: w.interaction.ChannelID, nonce: w.interaction.ID}
	_, _ = late.Put(ctx, delivery.Final, 0, "", look.Note(look.FailureColour, sentence)) // that the answer is lost is logged anyway
}

func (w *interactionWriter) Remove(ctx context.Context, id string) error {
	return removed(w.client.DeleteFollowup(ctx, w.interaction, id))
}
