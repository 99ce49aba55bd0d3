export const help = {
  title: 'What can I do here?',
  lookUp: {
    task: 'Look something up',
    lines: [
      '`/paper` shows the note on a paper; a typo, an alias or an arXiv id will do.',
      '`/papers` lists what is there, `/search` finds a sentence.',
    ],
  },
  remember: {
    task: 'Remember what I read',
    lines: [
      '`/deck add` picks papers or tags, `/review` asks what is due. Only you see it.',
      'Press *Show answer*, then say how well it went. The button shows when the card comes back.',
      '`/stats` shows how well it works, `/plan` what more or less of it would cost.',
    ],
  },
  ownCards: {
    server:
      'Open the menu of any message and choose **Apps › Make a flashcard** for a card of your own; `/deck mine` shows, edits and shares them.',
    direct:
      'Open the menu of any message and choose **Apps › Make a flashcard** for a card of your own; `/deck mine` shows and edits them.',
  },
  play: {
    server: {
      task: 'Play with others',
      lines: [
        '`/quiz` asks the whole channel. Everyone may answer once a question.',
        '`/club week` is the paper that everybody reads this week, with a test before and after; `/club board` shows what was hardest.',
        '`/leaderboard` has the points of this server. `/settings` takes you off it.',
      ],
    },
    'bot-dm': {
      task: 'Test myself',
      lines: [
        '`/quiz` asks you alone, here.',
        'In a server I can also quiz the whole channel, pick a paper of the week and keep a leaderboard.',
      ],
    },
    'other-dm': {
      task: 'Play with others',
      lines: [
        'Not here: in a server that I am in, I can quiz the whole channel, pick a paper of the week and keep a leaderboard.',
      ],
    },
  },
  fit: {
    task: 'Make it fit me',
    lines: [
      '`/settings` has language, time zone, daily limits and buttons.',
      '`/remind at` sends you one message a day, only if something is due. `/break until` gives you a holiday.',
      '`/data export` gives you everything I keep of you, `/data delete` erases it.',
    ],
  },
  moderators: {
    task: 'Look after the notes and the server (moderators)',
    lines: [
      '`/settings` has the server’s language, time zone and quiz time, too. `/remind channel on` gives a channel a question a day, `/club choose` a paper of the week.',
      '`/notes lint` shows what each bullet became, or what to write differently.',
      '`/notes flags` lists what members flagged, with the line of the note, and what they would write instead.',
      '`/notes import` adds the papers of a Markdown file, `/notes reload` reads the folder again.',
    ],
  },
  privacy:
    'Kept: your settings, your answers, the cards you make, your quiz points. Never read: messages in your channels, but the one that you make a card of.',
};
