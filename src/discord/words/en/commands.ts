/** Name and description of every command, sub-command (`deck.add`), option (`paper.name`) and choice (`quiz.style.mixed`). */
export const commands = {
  paper: { name: 'paper', description: 'Show the note on a paper' },
  'paper.name': { name: 'name', description: 'Title, short name, alias or arXiv id' },
  'paper.section': { name: 'section', description: 'Show this section only' },
  'paper.private': { name: 'private', description: 'Show it to me alone' },

  papers: { name: 'papers', description: 'Browse the papers and what is due for me' },
  'papers.tag': { name: 'tag', description: 'Only papers with this tag' },

  search: { name: 'search', description: 'Search the notes, in Korean and English' },
  'search.query': { name: 'query', description: 'Words to look for; parts and typos are fine' },

  quiz: { name: 'quiz', description: 'Start a quiz in this channel' },
  'quiz.paper': { name: 'paper', description: 'Ask about this paper only' },
  'quiz.tag': { name: 'tag', description: 'Ask about papers with this tag' },
  'quiz.questions': { name: 'questions', description: 'How many questions (default 10)' },
  'quiz.style': { name: 'style', description: 'How people answer' },
  'quiz.style.choice': { name: 'multiple choice', description: '' },
  'quiz.style.typed': { name: 'typed', description: '' },
  'quiz.style.mixed': { name: 'mixed', description: '' },
  'quiz.seconds': { name: 'seconds', description: 'Time for each question' },
  'quiz.language': { name: 'language', description: 'Language of the questions' },

  review: { name: 'review', description: 'Review my due cards; only I see them' },
  'review.paper': { name: 'paper', description: 'Cards of this paper only' },
  'review.tag': { name: 'tag', description: 'Cards of papers with this tag' },
  'review.limit': { name: 'limit', description: 'Stop after this many cards' },

  deck: { name: 'deck', description: 'Choose what I study' },
  'deck.add': { name: 'add', description: 'Add papers or tags to my reviews' },
  'deck.remove': { name: 'remove', description: 'Take papers or tags out of my reviews' },
  'deck.show': { name: 'show', description: 'Show what I study' },
  'deck.mine': { name: 'mine', description: 'Show, edit and share the cards I made' },
  'deck.shared': { name: 'shared', description: 'Cards that members share with this server' },
  'deck.paper': { name: 'paper', description: 'A paper' },
  'deck.tag': { name: 'tag', description: 'A tag: every paper that has it' },

  make: { name: 'Make a flashcard', description: '' },

  stats: { name: 'stats', description: 'My retention, forecast and memory of each paper' },
  'stats.paper': { name: 'paper', description: 'Only this paper' },

  leaderboard: { name: 'leaderboard', description: 'Quiz points of this server' },
  'leaderboard.period': { name: 'period', description: 'Since when (default this week)' },
  'leaderboard.period.today': { name: 'today', description: '' },
  'leaderboard.period.week': { name: 'this week', description: '' },
  'leaderboard.period.month': { name: 'this month', description: '' },
  'leaderboard.period.all': { name: 'all time', description: '' },

  plan: { name: 'plan', description: 'Reviews and minutes a day, by how much I want to remember' },
  'plan.days': { name: 'days', description: 'How far to look ahead (default 30 days)' },
  'plan.days.30': { name: '30 days', description: '' },
  'plan.days.90': { name: '90 days', description: '' },
  'plan.days.365': { name: '1 year', description: '' },

  remind: { name: 'remind', description: 'My daily reminder, or a channel’s daily question' },
  'remind.at': { name: 'at', description: 'Remind me every day at this time' },
  'remind.time': { name: 'time', description: 'Such as 08:30' },
  'remind.zone': { name: 'zone', description: 'My time zone, such as Asia/Seoul' },
  'remind.fallback': {
    name: 'channel',
    description: 'Where to remind me if my direct messages are closed',
  },
  'remind.channel': { name: 'channel', description: 'For moderators: a channel’s daily question' },
  'remind.on': { name: 'on', description: 'Ask a channel one question a day' },
  'remind.where': { name: 'channel', description: 'Which channel; this one if left out' },
  'remind.paper': { name: 'paper', description: 'Ask about this paper only' },
  'remind.tag': { name: 'tag', description: 'Ask about papers with this tag' },
  'remind.language': { name: 'language', description: 'Language of the questions' },
  'remind.channelZone': { name: 'zone', description: 'Time zone, such as Asia/Seoul' },
  'remind.channelOff': { name: 'off', description: 'No more daily questions in a channel' },
  'remind.channelStatus': { name: 'status', description: 'Daily questions in this server' },
  'remind.off': { name: 'off', description: 'Turn my reminder off' },
  'remind.status': { name: 'status', description: 'When is my next reminder?' },

  notes: { name: 'notes', description: 'For moderators: look after the notes' },
  'notes.lint': { name: 'lint', description: 'What each bullet became, or why it became nothing' },
  'notes.flags': {
    name: 'flags',
    description: 'What members flagged, and what they would write instead',
  },
  'notes.paper': { name: 'paper', description: 'Only this paper, bullet by bullet' },
  'notes.import': { name: 'import', description: 'Add the papers of a Markdown file' },
  'notes.file': { name: 'file', description: 'A .md file of at most 1 MB' },
  'notes.reload': { name: 'reload', description: 'Read the notes folder again' },

  break: { name: 'break', description: 'A holiday: no reminders, and an easy way back' },
  'break.until': { name: 'until', description: 'Rest until this day' },
  'break.date': { name: 'date', description: 'The last day, such as Mar 15 or in 2 weeks' },
  'break.off': { name: 'off', description: 'End my break, or the days of catching up' },
  'break.status': { name: 'status', description: 'Until when do I rest?' },

  data: { name: 'data', description: 'What is kept of me: take it along, or have it erased' },
  'data.export': { name: 'export', description: 'Everything about me as files, for Anki too' },
  'data.delete': { name: 'delete', description: 'Erase everything about me' },

  settings: { name: 'settings', description: 'My language, time zone, limits and buttons' },
  help: { name: 'help', description: 'What can I do here?' },

  'language.en': { name: 'English', description: '' },
  'language.ko': { name: 'Korean', description: '' },
};
