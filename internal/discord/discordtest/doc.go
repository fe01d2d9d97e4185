// Package discordtest is a fake of Discord for tests: the gateway and the routes of
// the REST API, versions 9 and 10, that such bots call, over real sockets on loopback.
//
//	d := discordtest.New(t)                  // d.URL is the API's base, d.Token the bot's token
//	guild := d.Guild("Lab")                  // with the bot in it
//	channel, ada := guild.Channel("general"), guild.Member("ada")
//	… start the bot …
//	d.Gateway.AwaitLive(1)
//	d.AwaitCommand("ask")
//
//	said := ada.Says(channel, d.Bot.Mention()+" why?")
//	answer := channel.AwaitBot(1)[0]         // answer.Text(), answer.History(), answer.Now().Pinged
//
//	i := ada.Runs(channel, "ask", discordtest.Options{"question": "why?"})
//	message := i.Answer()                    // waits until "thinking …" is gone
//	source := ada.Clicks(message, message.Now().CustomIDs()[0])
//	source.Answer().Ephemeral()              // true if only ada sees it
//	form := ada.Clicks(message, "down").Modal()
//	ada.Submits(form, map[string]string{"why": "wrong paragraph"})
//
// # It judges
//
// Every request is judged by Discord's OpenAPI description
// (github.com/discord/discord-api-spec, MIT), if it is there ([NeedsDescription]
// skips a test where it is not), and by rules for what the description does not
// say: limits, components, commands, permissions, 3 s and 15 min, each with its
// source beside it. What Discord refuses for its form is answered as Discord
// does and fails the test, with the path of the JSON value; [Config.Violation]
// takes such findings instead. What can happen to a bot without fault (403, 404,
// 429, an expired interaction, a second acknowledgement) is answered, and
// recorded in [Discord.Requests]. The fake's own answers are judged by the same
// description.
//
// # It has bad days
//
// [Discord.Fail] breaks requests: an error, a delay, a lost connection, an error
// after what was asked had been done. [Config.Limits] limits routes, with
// Discord's headers. The methods of [Gateway] close, drop, delay, duplicate,
// reorder and inject. [Discord.Advance] lets time go by without a wait.
//
// # Time
//
// Nothing here sleeps but delays that a test asked for. What waits is woken by
// each change, and gives up after [Config.Patience].
package discordtest
