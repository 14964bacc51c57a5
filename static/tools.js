// The tray beside a sheet: tools, wells of colour, size, undo; and the same by keys.
import { $, $$, on, typing } from './kit.js'
import { paint } from './sheet.js'

const keys = { b: 'brush', l: 'line', r: 'rect', s: 'spray', f: 'fill', e: 'eraser', i: 'pick' }

export function tray(root, sheet, { colour = () => {} } = {}) {
  const tools = $$('[data-tool]', root)
  const wells = $$('[data-colour]', root)
  const size = $('input.size', root)
  const undo = $('[data-do=undo]', root), redo = $('[data-do=redo]', root)

  const take = name => {
    if (!tools.some(t => t.dataset.tool === name)) return
    sheet.tool = name
    sheet.canvas.dataset.tool = name
    for (const t of tools) t.setAttribute('aria-pressed', t.dataset.tool === name)
  }
  const dip = (hex, well = wells.find(w => w.dataset.colour === hex)) => {
    sheet.colour = paint(hex)
    for (const w of wells) w.setAttribute('aria-pressed', w === well)
    if (['eraser', 'pick'].includes(sheet.tool)) take('brush')
    colour(hex, well)
  }
  const grow = by => { size.value = Math.max(+size.min, Math.min(+size.max, +size.value * by)); sheet.size = +size.value }
  const look = () => { undo.disabled = !sheet.past.length; redo.disabled = !sheet.future.length }
  const acts = { undo: () => sheet.undo(), redo: () => sheet.redo() }

  for (const t of tools) on(t, 'click', () => take(t.dataset.tool))
  for (const w of wells) on(w, 'click', () => dip(w.dataset.colour, w))
  for (const b of $$('[data-do]', root)) if (acts[b.dataset.do]) on(b, 'click', acts[b.dataset.do])
  on(size, 'input', () => { sheet.size = +size.value })
  on(sheet, 'change', look)
  on(sheet, 'pick', e => dip(e.detail))
  on(document, 'keydown', e => {
    if (typing(e) || sheet.locked) return
    const key = e.key.toLowerCase()
    if (e.ctrlKey || e.metaKey) {
      if (key === 'z') { e.preventDefault(); e.shiftKey ? sheet.redo() : sheet.undo() }
      else if (key === 'y') { e.preventDefault(); sheet.redo() }
      return
    }
    if (e.altKey) return
    if (keys[key]) take(keys[key])
    else if (key === '[') grow(1 / 1.25)
    else if (key === ']') grow(1.25)
    else if (/^[1-9]$/.test(key) && wells[key - 1] && e.target.type !== 'radio') dip(wells[key - 1].dataset.colour, wells[key - 1])
  })
  sheet.size = +size.value
  take(tools[0].dataset.tool)
  if (wells.length) dip(wells[0].dataset.colour, wells[0])
  look()
  return { take, dip, look }
}
