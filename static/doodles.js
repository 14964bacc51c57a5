// Doodles that draw themselves: from nothing, on the way to something else, from a scribble.
import { $, $$, on, ask, say, sorry, save, picture, chosen, toEasel } from './kit.js'
import { Sheet, paint } from './sheet.js'
import { tray } from './tools.js'

const stage = $('#stage'), pen = stage.getContext('2d'), words = $('#words')
const pad = new Sheet($('#sheet'), $('#ring'), { width: 280, height: 280, erase: paint('#ffffff') })
tray($('#rail'), pad)
on($('#clear'), 'click', () => pad.clear())
let frames = [], seconds = .12, gif, image, seed = 1, turn = 0, last = 0, paused = false, asked

function show(i) {
  turn = i
  pen.clearRect(0, 0, stage.width, stage.height)
  pen.drawImage(frames[i], 0, 0)
  $('#scrub').value = i
}
function play(now) {
  requestAnimationFrame(play)
  const hold = turn === frames.length - 1 && chosen('way') !== 'between' && chosen('process') !== 'wobble' ? 1.6 : seconds
  if (paused || !frames.length || now - last < hold * 1000) return
  last = now
  show((turn + 1) % frames.length)
}
requestAnimationFrame(play)
const pause = yes => { paused = yes; $('#play').classList.toggle('on', !yes) }
on($('#play'), 'click', () => pause(!paused))
on($('#scrub'), 'input', e => { pause(true); if (frames.length) show(+e.target.value) })

const way = () => { $('main').dataset.way = chosen('way') }
for (const r of $$('input[name=way]')) on(r, 'change', () => { way(); if (chosen('way') !== 'scribble' || !pad.empty) draw() })
for (const r of $$('input[name=name], input[name=to], input[name=process], #plain, #free')) on(r, 'change', () => draw())

async function draw() {
  const how = chosen('way'), question = { name: chosen('name'), seed, guidance: +$('#plain').value, process: chosen('process') }
  if (how === 'between') question.to = chosen('to')
  else if (how === 'scribble') Object.assign(question, { drawing: pad.uri(), strength: +$('#free').value })
  asked?.abort()
  const mine = asked = new AbortController()
  $('#answer').classList.add('busy')
  try {
    const made = await ask('/api/doodle', question, { signal: mine.signal })
    const pictures = await Promise.all(made.frames.map(picture))
    Object.assign(stage, { width: pictures[0].naturalWidth, height: pictures[0].naturalHeight })
    ;({ gif, image, seconds } = made)
    frames = pictures
    $('#scrub').max = frames.length - 1
    $('#answer').classList.add('made')
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    show(still ? frames.length - 1 : 0)
    pause(still)
    say(words, how === 'between' ? `From ${question.name} to ${question.to} and back.` : how === 'scribble' ? `Your scribble, seen as ${question.name}.` : '')
  } catch (e) { if (mine === asked) sorry(words, e) } finally { if (mine === asked) $('#answer').classList.remove('busy') }
}
on($('#dice'), 'click', () => { seed = Math.floor(Math.random() * 1e6); draw() })
on($('#see'), 'click', () => pad.empty ? say(words, 'Scribble something first.', true) : draw())
on(pad, 'change', () => { if ($('#follow').checked && !pad.empty) draw() })
on($('#keep-gif'), 'click', () => gif && save(gif, 'doodle.gif'))
on($('#keep-png'), 'click', () => image && save(image, 'doodles.png'))
on($('#strokes'), 'click', () => image && toEasel(image))
on(document, 'keydown', e => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) draw() })
way()
draw()
