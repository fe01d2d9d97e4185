package main

import (
	"context"
	"errors"
	"fmt"

	"pilcrow/internal/chat"
	"pilcrow/internal/telegram"
)

type telegramCommand struct{}

// Help stands below the flags of "bot telegram --help".
func (telegramCommand) Help() string {
	return "Serves people on Telegram until it is stopped; docs/telegram.md leads from @BotFather to the first answer. " +
		"The bot's token comes from TELEGRAM_TOKEN, or from the file that telegram.token_file names. " +
		fmt.Sprintf("The exit code is %d if Telegram does not let the bot in, so that starting it again would change nothing.", exitRefused)
}

var errNoTelegramToken = errors.New("there is no token for Telegram: set TELEGRAM_TOKEN to the one that @BotFather gives " +
	"(write /newbot to it), or name a file that holds it with telegram.token_file")

func (telegramCommand) Run(a *app) error { return a.serve("", "telegram") }

// telegram builds the frontend for Telegram.
func (p *serving) telegram(context.Context) (chat.Frontend, error) {
	conf := p.Config()
	if conf.Telegram.Token.Empty() {
		return nil, errNoTelegramToken
	}
	log := p.Log()
	client, err := telegram.NewClient(telegram.Options{Token: conf.Telegram.Token.Reveal(), API: conf.Telegram.APIURL, Log: log})
	if err != nil {
		return nil, err
	}
	return &telegram.Frontend{
		Client: client, State: p.state, Log: log,
		Admission: admission("telegram", conf.Limits, p.state), Conversations: sharedConversations(p.state), Turns: conf.Limits.ConversationTurns, TTL: conf.Limits.ConversationTTL,
		About: func() chat.About { return about(p.Service) }, Greet: p.greetTelegram,
	}, nil
}

// greetTelegram says where the bot is.
func (p *serving) greetTelegram(name, link string) {
	fmt.Fprintf(p.App.Out, "%s is at work on Telegram: %s\n", name, link)
}
