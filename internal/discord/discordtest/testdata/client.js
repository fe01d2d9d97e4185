// A bot written with discord.js, which knows nothing of the fake. It ends when
// its standard input does.
const { Client, GatewayIntentBits, Events, ButtonBuilder, ButtonStyle, ActionRowBuilder } = require('discord.js');

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { api: process.env.DISCORD_API },
});

const fail = (err) => { console.error(err); process.exit(1); };
const guarded = (f) => async (...args) => { try { await f(...args); } catch (err) { fail(err); } };

client.once(Events.ClientReady, guarded(async (ready) => {
  await ready.application.commands.set([
    { name: 'ask', description: 'Ask the text', options: [
      { type: 3, name: 'question', description: 'What you want to know', required: true, autocomplete: true },
    ] },
    { name: 'Check', type: 3 },
  ]);
}));

client.on(Events.MessageCreate, guarded(async (message) => {
  if (message.author.id === client.user.id) return;
  await message.reply({ content: 'You said: ' + message.content, allowedMentions: { parse: [] } });
}));

client.on(Events.InteractionCreate, guarded(async (i) => {
  if (i.isAutocomplete()) {
    await i.respond([{ name: 'why ' + i.options.getFocused(), value: '1' }]);
  } else if (i.isChatInputCommand()) {
    await i.deferReply();
    const row = new ActionRowBuilder().addComponents(
      new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary));
    await i.editReply({ content: 'You asked: ' + i.options.getString('question'), components: [row] });
    await i.followUp({ content: 'Only for you', flags: 64 });
  } else if (i.isMessageContextMenuCommand()) {
    await i.reply('Checked: ' + i.targetMessage.content);
  } else if (i.isButton()) {
    await i.showModal({ custom_id: 'form', title: 'Why?', components: [
      { type: 18, label: 'Because', component: { type: 4, custom_id: 'why', style: 1 } },
    ] });
  } else if (i.isModalSubmit()) {
    await i.update({ content: 'You wrote: ' + i.fields.getTextInputValue('why'), components: [] });
  }
}));

process.stdin.on('end', () => client.destroy().then(() => process.exit(0)));
process.stdin.resume();
client.login(process.env.DISCORD_TOKEN).catch(fail);
