package link_test

import (
	"context"
	"fmt"
	"log"
	"os/signal"
	"syscall"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/discord/link"
)

// A bot that answers each command with a word, until it is told to end.
func Example() {
	_ = func(token string) {
		client, err := link.NewClient(link.Options{Token: token})
		if err != nil {
			log.Fatal(err)
		}
		bot := &link.Link{
			Client:  client,
			Intents: discordgo.IntentGuilds,
			Handle: func(ctx context.Context, event any) {
				i, ok := event.(*discordgo.InteractionCreate)
				if !ok || i.Type != discordgo.InteractionApplicationCommand {
					return
				}
				if err := client.Respond(ctx, i.Interaction, link.Message{Content: "yes"}); err != nil {
					log.Print(err)
				}
			},
		}
		ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
		defer stop()
		log.Print(bot.Run(ctx))
	}
}

func ExampleCheckAPI() {
	fmt.Println(link.CheckAPI("https://proxy.example"))
	fmt.Println(link.CheckAPI("http://proxy.example"))
	// Output:
	// https://proxy.example/api/v10 <nil>
	//  discord.api_url: plain http to another machine would show the bot's token; use https
}
