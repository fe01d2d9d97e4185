package gateway_test

import (
	"context"
	"log"
	"os/signal"
	"syscall"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/gateway"
	"pilcrow/internal/discord/rest"
)

// A bot that answers each command with a word, until it is told to end.
func Example() {
	_ = func(token string) {
		client, err := rest.NewClient(rest.Options{Token: token})
		if err != nil {
			log.Fatal(err)
		}
		bot := &gateway.Client{
			REST:    client,
			Intents: discordgo.IntentGuilds,
			Handle: func(ctx context.Context, event any) {
				i, ok := event.(*discordgo.InteractionCreate)
				if !ok || i.Type != discordgo.InteractionApplicationCommand {
					return
				}
				if err := client.Respond(ctx, i.Interaction, rest.Message{Content: "yes"}); err != nil {
					log.Print(err)
				}
			},
		}
		ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
		defer stop()
		log.Print(bot.Run(ctx))
	}
}
