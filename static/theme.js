// Before the first paint: the light that was chosen last time, else the system's.
try {
  const light = localStorage.getItem('light')
  if (light) document.documentElement.dataset.light = light
} catch { /* storage is off: the system decides */ }
