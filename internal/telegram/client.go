package telegram

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	cenkalti "github.com/cenkalti/backoff/v5"
	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"pilcrow/internal/backoff"
	"pilcrow/internal/lazyregexp"
)

// DefaultAPI is Telegram's own server. Others: https://github.com/tdlib/telegram-bot-api.
const DefaultAPI = "https://api.telegram.org"

const (
	callTime = 20 * time.Second // for one request
	attempts = 4                // of what failed by the network or the server
)

// Options say whose calls a [Client] makes.
type Options struct {
	Token string       // from @BotFather, as "123456:ABC-DEF…"
	API   string       // address of the server; "" means [DefaultAPI]
	Log   *slog.Logger // nil means slog.Default()
}

// A Client calls the Bot API at the pace that Telegram allows. Neither its errors
// nor its log hold the token. It is safe for concurrent use.
type Client struct {
	bot   *bot.Bot
	wire  *wire
	gates gates
	pause time.Duration // after a first failure, about, then longer; 0 means 200 ms
	log   *slog.Logger
}

var tokenForm = lazyregexp.New(`^\d{1,20}:[A-Za-z0-9_-]{20,100}$`)

// NewClient makes a client; it calls nobody.
func NewClient(o Options) (*Client, error) {
	if !tokenForm().MatchString(o.Token) {
		return nil, &FatalError{Sentence: "this is no token of Telegram's: @BotFather gives one of the form 123456789:AbCd…, of digits, a colon, and letters"}
	}
	u, err := url.Parse(o.API)
	if err != nil || o.API != "" && (u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "") {
		return nil, errors.New("the address of the Bot API is none, such as " + DefaultAPI)
	}
	c := &Client{wire: newWire(o), log: o.Log}
	if c.log == nil {
		c.log = slog.Default()
	}
	c.bot, err = bot.New(o.Token, bot.WithSkipGetMe(), bot.WithServerURL(c.wire.base), bot.WithHTTPClient(callTime, c.wire),
		bot.WithErrorsHandler(func(err error) { c.log.Debug("a request to Telegram", "error", err) }))
	return c, err
}

// must does what has to come to pass in a chat: when the chat has room, and again
// after a flood limit, a failing server or network. The end of ctx ends the waits; a
// request that is on its way is waited for.
func (c *Client) must(ctx context.Context, chatID int64, do func(context.Context) error) error {
	pauses := pausing(cmp.Or(c.pause, 200*time.Millisecond))
	for attempt := 1; ; attempt++ {
		if err := c.gates.enter(ctx, chatID); err != nil {
			return err
		}
		err := c.once(context.WithoutCancel(ctx), do)
		var refused *APIError
		switch {
		case err == nil:
			return nil
		case errors.As(err, &refused) && refused.RetryAfter > 0:
			c.gates.close(chatID, refused.RetryAfter)
			attempt--
		case ctx.Err() != nil || errors.As(err, &refused) && refused.Code < 500 || attempt == attempts:
			return err
		default:
			if backoff.Sleep(ctx, pauses.NextBackOff()) != nil {
				return err
			}
		}
	}
}

func (c *Client) once(ctx context.Context, do func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	return do(ctx)
}

// me asks who the bot is.
func (c *Client) me(ctx context.Context) (me *models.User, err error) {
	err = c.once(ctx, func(ctx context.Context) error { me, err = c.bot.GetMe(ctx); return err })
	return me, err
}

// typing says that an answer is on its way. That this cannot be said is no fault.
func (c *Client) typing(ctx context.Context, a address) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	_, err := c.bot.SendChatAction(ctx, &bot.SendChatActionParams{ChatID: a.Chat, MessageThreadID: a.Thread, Action: models.ChatActionTyping})
	if err != nil {
		c.log.DebugContext(ctx, "typing cannot be shown", "error", err)
	}
}

// send writes a new message and returns its chat, which is another one if the group
// has become a supergroup, and its id.
func (c *Client) send(ctx context.Context, to address, p page, quiet bool) (at reference, err error) {
	m := &bot.SendMessageParams{
		ChatID: to.Chat, MessageThreadID: to.Thread, Text: p.Text, Entities: p.Entities, LinkPreviewOptions: noPreview(),
		DisableNotification: quiet, ReplyMarkup: p.Keyboard.markup(),
	}
	if to.ReplyTo != 0 {
		m.ReplyParameters = &models.ReplyParameters{MessageID: to.ReplyTo, AllowSendingWithoutReply: true}
	}
	err = c.must(ctx, to.Chat, func(ctx context.Context) error {
		sent, err := c.bot.SendMessage(ctx, m)
		if err == nil {
			at = reference{sent.Chat.ID, sent.ID}
		}
		return err
	})
	if moved := movedTo(err); moved != 0 {
		return c.send(ctx, address{Chat: moved}, p, quiet)
	}
	return at, err
}

// edit writes over a message. That it shows this already is no error.
func (c *Client) edit(ctx context.Context, at reference, p page) error {
	m := &bot.EditMessageTextParams{
		ChatID: at.chat, MessageID: at.message, Text: p.Text, Entities: p.Entities, LinkPreviewOptions: noPreview(), ReplyMarkup: p.Keyboard.markup(),
	}
	err := c.must(ctx, at.chat, func(ctx context.Context) error {
		_, err := c.bot.EditMessageText(ctx, m)
		return err
	})
	if says(err, "message is not modified") {
		return nil
	}
	return err
}

// remove deletes a message. That it is gone, or too old for that, is no error.
func (c *Client) remove(ctx context.Context, at reference) error {
	err := c.must(ctx, at.chat, func(ctx context.Context) error {
		_, err := c.bot.DeleteMessage(ctx, &bot.DeleteMessageParams{ChatID: at.chat, MessageID: at.message})
		return err
	})
	if says(err, "message to delete not found", "message can't be deleted") || gone(err) || movedTo(err) != 0 {
		return nil
	}
	return err
}

// notify answers a click: the button stops turning, and the person reads words,
// unless they are "". Of a click that is too old nothing needs to be answered.
func (c *Client) notify(ctx context.Context, click, words string) error {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	_, err := c.bot.AnswerCallbackQuery(ctx, &bot.AnswerCallbackQueryParams{
		CallbackQueryID: click, Text: clip(words, maxNotice), ShowAlert: chatLength(words) > 80,
	})
	if says(err, "query is too old") {
		return nil
	}
	return err
}

func noPreview() *models.LinkPreviewOptions {
	disabled := true
	return &models.LinkPreviewOptions{IsDisabled: &disabled}
}

// pausing are the pauses after failures in a row: each about twice as long as the one
// before, with some chance in it, so that not everybody comes back at once.
func pausing(first time.Duration) *cenkalti.ExponentialBackOff {
	return &cenkalti.ExponentialBackOff{
		InitialInterval: first, MaxInterval: maxPause, Multiplier: 2, RandomizationFactor: cenkalti.DefaultRandomizationFactor,
	}
}

func newWire(o Options) *wire {
	base := strings.TrimRight(o.API, "/")
	if base == "" {
		base = DefaultAPI
	}
	return &wire{base: base, token: o.Token, client: &http.Client{
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }, // it would carry the token on
	}}
}
