// What all pages need: finding things, talking to the studio, saying what is wrong beside what it is about.
export const $ = (query, root = document) => root.querySelector(query)
export const $$ = (query, root = document) => [...root.querySelectorAll(query)]
export const on = (target, names, f, options) => names.split(' ').forEach(name => target.addEventListener(name, f, options))
export const later = (f, ms) => { let id; return (...a) => { clearTimeout(id); id = setTimeout(() => f(...a), ms) } }

export class Sorry extends Error {
  constructor(message, field = '', status = 0) { super(message); this.field = field; this.status = status }
}

// The studio's answer, or a Sorry with its sentence.
export async function ask(path, body, { method = body ? 'POST' : 'GET', signal, file } = {}) {
  let answer
  const how = body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}
  try { answer = await fetch(path, { method, signal, ...how }) } catch (e) {
    if (e.name === 'AbortError') throw e
    throw new Sorry('The studio does not answer. Is it still running?')
  }
  if (answer.ok) return file ? answer.blob() : answer.json()
  const said = await answer.json().catch(() => ({}))
  throw new Sorry(said.error || `The studio said ${answer.status}.`, said.field, answer.status)
}

// A sentence beside the thing it is about; '' takes it away.
export function say(place, words = '', wrong = false) {
  place.textContent = words
  place.classList.toggle('wrong', wrong)
}

const upper = words => words.charAt(0).toUpperCase() + words.slice(1)
export function sorry(place, error) {
  if (error.name === 'AbortError') return
  if (!(error instanceof Sorry)) console.error(error)
  const words = error instanceof Sorry ? error.message : 'Something went wrong on this page.'
  say(place, upper(words.replace(/[.]?$/, '.')), true)
}

export function save(blob, name) {
  const link = document.createElement('a')
  link.href = typeof blob === 'string' ? blob : URL.createObjectURL(blob)
  link.download = name
  link.click()
  if (typeof blob !== 'string') setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

export const blank = (width, height) => Object.assign(document.createElement('canvas'), { width, height })

export async function picture(url) {
  const image = new Image()
  image.src = url
  await image.decode()
  return image
}

// A file, blob or address as an upright canvas, no side longer than `most`.
export async function asCanvas(source, most = 2048) {
  let bitmap
  try { bitmap = source instanceof Blob ? await createImageBitmap(source) : await picture(source) } catch {
    throw new Sorry('This is no picture that can be opened here: try a JPEG, PNG or WebP file')
  }
  const scale = Math.min(1, most / Math.max(bitmap.width, bitmap.height))
  const canvas = blank(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)))
  const pen = canvas.getContext('2d')
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

// Files that are dropped on `target`, pasted anywhere, or chosen with `input`.
export function receive(target, input, take) {
  const first = files => [...files].find(f => f.type.startsWith('image/')) || files[0]
  on($('#pick'), 'click', () => input.click())
  on(input, 'change', () => { if (input.files.length) take(first(input.files)); input.value = '' })
  on(document, 'paste', e => { if (e.clipboardData.files.length) { e.preventDefault(); take(first(e.clipboardData.files)) } })
  on(document, 'dragover', e => { e.preventDefault(); target.classList.add('over') })
  on(document, 'dragleave', e => { if (!e.relatedTarget) target.classList.remove('over') })
  on(document, 'drop', e => {
    e.preventDefault()
    target.classList.remove('over')
    if (e.dataTransfer.files.length) take(first(e.dataTransfer.files), e.target)
  })
}

// A picture for the easel of the first page.
export function toEasel(uri) {
  try { sessionStorage.setItem('easel', uri) } catch { /* too large: the page opens empty */ }
  location.href = '/'
}

export const clock = s => s >= 90 ? `${Math.round(s / 60)} minutes` : `${Math.max(1, Math.round(s))} s`

// Words of a choice in radio buttons.
export const chosen = name => $(`input[name="${name}"]:checked`)?.value

// The lamp, and the sheet of shortcuts.
on($('#lamp'), 'click', () => {
  const root = document.documentElement
  const dark = root.dataset.light ? root.dataset.light === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  root.dataset.light = dark ? 'day' : 'dark'
  try { localStorage.setItem('light', root.dataset.light) } catch { /* it lasts for this page */ }
})
const keys = $('#keys')
on($('#show-keys'), 'click', () => keys.showModal())
on(keys, 'click', e => { if (e.target === keys) keys.close() })
export const typing = e => e.target.closest?.('input:not([type=range]):not([type=radio]):not([type=checkbox]), select, textarea, dialog[open]')
on(document, 'keydown', e => { if (e.key === '?' && !typing(e)) keys.showModal() })
