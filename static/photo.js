// Paint a photo: lay it on the easel, say how, watch it being painted, go through it, take it home.
import { $, $$, on, ask, say, sorry, save, blank, picture, asCanvas, receive, clock, chosen, typing, Sorry } from './kit.js'
import { Sheet, paint } from './sheet.js'
import { tray } from './tools.js'
import { Replay } from './replay.js'
import { Crop } from './crop.js'

const room = $('main'), easel = $('#easel'), view = $('#view'), photoAt = $('#photo'), words = $('#words')
const start = $('#start'), stop = $('#stop'), bar = $('#bar'), strokes = $('#strokes'), mistake = $('#mistake')
const DETAIL = paint('#d0492e', 120), BARE = paint('#fffdf6', 205)
let whole, photo, job, live, replay, playing

const marks = new Sheet($('#marks'), $('#ring'))
const tools = tray($('#rail'), marks)
const crop = new Crop($('#crop'), part => { lay(part, whole); take('detail') })
const state = now => { room.dataset.state = now; marks.locked = now !== 'ready' }
const frame = (w, h) => easel.style.setProperty('--shape', w / h)

// ── the photo ──
function lay(canvas, from = canvas) {
  whole = from
  photo = canvas
  photoAt.width = canvas.width
  photoAt.height = canvas.height
  photoAt.getContext('2d').drawImage(canvas, 0, 0)
  frame(canvas.width, canvas.height)
  const scale = Math.min(1, 640 / Math.max(canvas.width, canvas.height))
  marks.resize(Math.round(canvas.width * scale), Math.round(canvas.height * scale))
  tools.look()
  $('#whole').disabled = photo === whole
  state('ready')
  say(words, 'Mark what needs more detail, or what stays bare paper; or just paint.')
  say(mistake)
}

async function bring(source) {
  if (room.dataset.state === 'painting') return
  try { lay(await asCanvas(source)); location.hash && history.replaceState(null, '', '/') } catch (e) { sorry($('#photo-wrong'), e); sorry(words, e) }
}
receive(easel, $('#file'), bring)
for (const b of $$('[data-sample]')) on(b, 'click', () => bring(`/samples/${b.dataset.sample}.jpg`))
on($('#whole'), 'click', () => lay(whole))
on($('#other'), 'click', () => { state('empty'); say(words); $('#pick').focus() })
on($('#again'), 'click', () => photo ? lay(photo, whole) : state('empty'))

// ── marks on it: crop, more detail, bare ──
function take(name) {
  const cropping = name === 'crop'
  crop.show(cropping, photoAt)
  $('#take-crop').setAttribute('aria-pressed', cropping)
  if (cropping) { for (const b of $$('[data-mark]')) b.setAttribute('aria-pressed', false); marks.canvas.dataset.tool = 'crop'; return }
  marks.colour = name === 'bare' ? BARE : DETAIL
  tools.take(name === 'rub' ? 'eraser' : 'brush')
  for (const b of $$('[data-mark]')) b.setAttribute('aria-pressed', b.dataset.mark === name)
}
for (const b of $$('[data-mark]')) on(b, 'click', () => take(b.dataset.mark))
on($('#take-crop'), 'click', () => take(crop.shown ? 'detail' : 'crop'))
on(document, 'keydown', e => {
  if (typing(e) || room.dataset.state !== 'ready' || e.ctrlKey || e.metaKey) return
  const mark = { d: 'detail', w: 'bare', e: 'rub', c: 'crop' }[e.key.toLowerCase()]
  if (mark) take(mark === 'crop' && crop.shown ? 'detail' : mark)
})

function map(where, inside, outside) {
  const canvas = blank(marks.width, marks.height), pen = canvas.getContext('2d')
  const image = pen.createImageData(marks.width, marks.height), px = new Uint32Array(image.data.buffer)
  marks.pixels.forEach((v, i) => { px[i] = v === where ? inside : outside })
  pen.putImageData(image, 0, 0)
  return canvas.toDataURL('image/png')
}

// ── how ──
const many = () => Math.round(10 ** strokes.value / 10) * 10
const count = () => { $('#many').textContent = many().toLocaleString('en') }
on(strokes, 'input', count)
for (const m of $$('input[name=manner]')) on(m, 'change', () => {
  strokes.value = Math.log10(+m.dataset.strokes)
  $('input[name=brush][value=""]').checked = true
  $('#own-brush').style.setProperty('--mark', `url(/static/brush_${m.dataset.brush}.png)`)
  count()
})
const ownColours = () => $$('#own-colours input').map(i => i.value)
for (const i of $$('#own-colours input')) on(i, 'input focus', () => { $('input[name=colours][value=own]').checked = true })
count()

function wishes() {
  const body = { photo: photo.toDataURL('image/jpeg', .93), strokes: many(), size: +chosen('size'), seed: Math.floor(Math.random() * 1e6) }
  const [manner, brush, colours, paper, texture] = ['manner', 'brush', 'colours', 'paper', 'texture'].map(chosen)
  if (manner) body.manner = manner
  if (brush) body.brush = brush
  if (colours === 'grey') body.grey = true
  else if (colours === 'own') body.palette = ownColours()
  else if (colours) body.palette = +colours
  if (paper) body.paper = paper
  if (texture) body.texture = texture
  if (marks.pixels.includes(DETAIL)) body.detail = map(DETAIL, 0xffffffff, 0xff404040)
  if (marks.pixels.includes(BARE)) body.mask = map(BARE, 0xff000000, 0xffffffff)
  return body
}

// ── painting ──
on(start, 'click', async () => {
  if (!photo) { sorry(mistake, new Sorry('Lay a photo on the easel first')); return $('#pick').focus() }
  crop.show(false)
  say(mistake)
  start.disabled = true
  try { watch((await ask('/api/paint', wishes())).id) } catch (e) { sorry(mistake, e) } finally { start.disabled = false }
})
on(document, 'keydown', e => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && room.dataset.state === 'ready') start.click() })

function watch(id) {
  job = `/api/paint/${id}`
  state('painting')
  bar.style.setProperty('--done', 0)
  say(words, 'Setting out the paints …')
  let began
  const veil = view.getContext('2d')
  view.width = view.height = 1
  live?.close()
  live = new EventSource(`${job}/events`)
  on(live, 'picture', async e => {
    const image = await picture(e.data)
    if (room.dataset.state !== 'painting') return
    if (view.width !== image.naturalWidth) { view.width = image.naturalWidth; view.height = image.naturalHeight; frame(view.width, view.height) }
    veil.drawImage(image, 0, 0)
    easel.classList.add('seen')
  })
  on(live, 'progress', e => {
    const told = JSON.parse(e.data)
    if (told.share && !began) began = { at: performance.now(), share: told.share }
    bar.style.setProperty('--done', told.share)
    bar.setAttribute('aria-valuenow', Math.round(told.share * 100))
    if (told.place) say(words, told.place === 1 ? 'You are next: another painting is on the easel.' : `${told.place - 1} wait before you.`)
    else if (told.words === 'drying') say(words, 'Letting it dry …')
    else if (told.strokes) {
      const passed = performance.now() - began.at, left = passed / (told.share - began.share) * (1 - told.share) / 1000
      say(words, `${told.strokes.toLocaleString('en')} strokes${passed > 1500 && isFinite(left) ? `, about ${clock(left)} left` : ''}`)
    }
    if (['done', 'failed', 'cancelled'].includes(told.state)) { live.close(); over(told) }
  })
  on(live, 'error', () => { if (live.readyState === EventSource.CLOSED) over({ state: 'failed', error: 'The studio does not answer any more.' }) })
}
on(stop, 'click', async () => {
  stop.disabled = true
  say(words, 'Putting the brush down …')
  try { await ask(`${job}/cancel`, {}) } catch (e) { sorry(words, e) } finally { stop.disabled = false }
})

async function over(told) {
  easel.classList.remove('seen')
  if (told.result?.strokes) return hang(told).catch(e => sorry(words, e))
  photo ? state('ready') : state('empty')
  if (told.state === 'cancelled') say(words, 'Stopped before the first stroke was dry.')
  else sorry(mistake, new Sorry(told.error))
}

// ── the painting ──
async function hang(told) {
  job = `/api/paint/${told.id}`
  const { strokes, width, height, sheets, seconds, stopped } = told.result
  const [final, before] = await Promise.all([picture(`${job}/files/png`), picture(`${job}/photo`)])
  view.width = photoAt.width = width
  view.height = photoAt.height = height
  view.getContext('2d').drawImage(final, 0, 0)
  photoAt.getContext('2d').drawImage(before, 0, 0)
  frame(width, height)
  replay = null
  state('done')
  look('painting')
  say(words, `${strokes.toLocaleString('en')} strokes in ${clock(seconds)}${stopped ? ', stopped early' : ''}.`)
  $('#scrub').max = strokes
  const button = $('button[data-look=replay]')
  button.disabled = true
  Replay.of(job, sheets, final).then(r => { replay = r; button.disabled = false }).catch(e => sorry(words, e))
  wall()
}

function look(how) {
  room.dataset.look = how
  for (const b of $$('button[data-look]')) b.setAttribute('aria-pressed', b.dataset.look === how)
  playing = false
  $('#play').classList.remove('on')
  if (how !== 'replay') { at($('#scrub').max); $('#scrub').value = $('#scrub').max }
}
for (const b of $$('button[data-look]')) on(b, 'click', () => { look(b.dataset.look); if (b.dataset.look === 'replay') play() })
on($('#slide'), 'input', e => easel.style.setProperty('--cut', `${e.target.value}%`))
on(view, 'pointermove', e => { if (room.dataset.look === 'compare' && (e.buttons || e.pointerType === 'mouse')) slideTo(e) })
function slideTo(e) {
  const box = view.getBoundingClientRect()
  $('#slide').value = 100 * (e.clientX - box.left) / box.width
  easel.style.setProperty('--cut', `${$('#slide').value}%`)
}

function at(n) {
  if (!replay) return
  view.getContext('2d').drawImage(replay.show(+n), 0, 0)
  $('#nth').textContent = `${Math.round(n).toLocaleString('en')} of ${replay.count.toLocaleString('en')}`
}
on($('#scrub'), 'input', e => { playing = false; $('#play').classList.remove('on'); at(e.target.value) })
on($('#play'), 'click', () => playing ? (playing = false, $('#play').classList.remove('on')) : play())
function play() {
  if (!replay) return
  const scrub = $('#scrub')
  let share = +scrub.value >= replay.count ? 0 : Math.sqrt(scrub.value / replay.count), last = performance.now()
  playing = true
  $('#play').classList.add('on')
  const step = now => {
    if (!playing) return
    share = Math.min(1, share + (now - last) / 9000)
    last = now
    scrub.value = replay.count * share * share       // slow at first, when strokes are large
    at(scrub.value)
    share < 1 ? requestAnimationFrame(step) : (playing = false, $('#play').classList.remove('on'))
  }
  requestAnimationFrame(step)
}

// ── to take home ──
for (const b of $$('[data-file]')) on(b, 'click', async () => {
  const { file, size } = b.dataset
  b.disabled = true
  b.classList.add('busy')
  say($('#home-words'), file === 'png' && !size ? '' : 'Making it …')
  try {
    const blob = await ask(`${job}/files/${file}${size ? `?size=${size}` : ''}`, null, { file: true })
    save(blob, b.dataset.name)
    say($('#home-words'), `${b.dataset.name}, ${blob.size > 1e6 ? `${(blob.size / 1e6).toFixed(1)} MB` : `${Math.ceil(blob.size / 1e3)} kB`}`)
  } catch (e) { sorry($('#home-words'), e) } finally { b.disabled = false; b.classList.remove('busy') }
})

// ── what was painted before, and what is being painted ──
async function wall() {
  const { paintings } = await ask('/api/paint')
  const done = paintings.filter(p => p.result?.strokes)
  $('#wall').hidden = !done.length
  $('#works').replaceChildren(...done.slice(0, 12).map(p => {
    const b = document.createElement('button'), image = new Image()
    image.src = `/api/paint/${p.id}/files/png`
    image.alt = `Painting of ${p.result.strokes} strokes, ${new Date(p.made * 1000).toLocaleTimeString('en', { timeStyle: 'short' })}`
    b.append(image)
    on(b, 'click', () => { if (room.dataset.state !== 'painting') { photo = whole = undefined; hang(p); scrollTo({ top: 0, behavior: 'smooth' }) } })
    return b
  }))
  return paintings
}

const brought = sessionStorage.getItem('easel')
sessionStorage.removeItem('easel')
wall().then(paintings => {
  const open = paintings.find(p => ['waiting', 'running'].includes(p.state))
  if (open && !brought) watch(open.id)
}).catch(e => sorry(words, e))
take('detail')
if (brought) bring(brought)
