'use strict';
(() => {
  const picture = document.getElementById('tekening');
  const places = [...document.querySelectorAll('.plek')];
  const texts = [...document.querySelectorAll('.uitleg')];
  const nothing = document.getElementById('niets');
  const live = document.getElementById('melding');
  const [left, top, wide, tall] = picture.getAttribute('viewBox').split(' ').map(Number);
  const view = { x: left, y: top, w: wide, h: tall };
  const touches = new Map();
  let moved = 0;

  const show = () => picture.setAttribute('viewBox', [view.x, view.y, view.w, view.h].join(' '));

  // How many points of the drawing one pixel on the screen is.
  const scale = () => Math.max(view.w / picture.clientWidth, view.h / picture.clientHeight);

  const whole = () => { Object.assign(view, { x: left, y: top, w: wide, h: tall }); show(); };

  // On a small screen the whole route is too small to read: begin at its begin.
  function begin() {
    if (scale() > 2) {
      Object.assign(view, { w: picture.clientWidth * 1.4, h: picture.clientHeight * 1.4 });
      show();
    }
  }

  const pan = (dx, dy) => { view.x += dx; view.y += dy; show(); };

  function zoom(factor, x = view.x + view.w / 2, y = view.y + view.h / 2) {
    const next = Math.min(wide * 1.5, Math.max(wide / 40, view.w * factor));
    const by = next / view.w;
    view.x = x - (x - view.x) * by;
    view.y = y - (y - view.y) * by;
    view.w *= by;
    view.h *= by;
    show();
  }

  function point(event) {
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
    return [place.x, place.y];
  }

  const isAway = (box) => box.x < view.x || box.y < view.y || box.x + box.width > view.x + view.w
    || box.y + box.height > view.y + view.h;

  function bringIntoView(place) {
    const box = place.getBBox();
    if (isAway(box)) {
      view.x = box.x + box.width / 2 - view.w / 2;
      view.y = box.y + box.height / 2 - view.h / 2;
      show();
    }
  }

  const placeOf = (name) => places.find((one) => one.dataset.stap === name);

  function choose(name) {
    for (const one of places) {
      one.classList.toggle('gekozen', one.dataset.stap === name);
      one.setAttribute('aria-pressed', String(one.dataset.stap === name));
    }
    for (const one of texts) one.hidden = one.id !== 'uitleg-' + name;
    nothing.hidden = name !== '';
    document.getElementById('sluiten').hidden = name === '';
    const found = name && document.getElementById('uitleg-' + name);
    live.textContent = found ? found.querySelector('h2').textContent + ' staat in het paneel.' : '';
    if (name && placeOf(name)) bringIntoView(placeOf(name));
    if (found) found.parentElement.scrollTop = 0;
  }

  function focusPlace(place) {
    for (const one of places) one.setAttribute('tabindex', one === place ? '0' : '-1');
    bringIntoView(place);
    place.focus({ preventScroll: true });
  }

  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  function onPlaceKey(event, index) {
    if (event.key === 'Enter' || event.key === ' ') choose(places[index].dataset.stap);
    else if (event.key in steps) focusPlace(places[(index + steps[event.key] + places.length) % places.length]);
    else if (event.key === 'Home') focusPlace(places[0]);
    else if (event.key === 'End') focusPlace(places[places.length - 1]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const keys = {
    '+': () => zoom(0.8), '=': () => zoom(0.8), '-': () => zoom(1.25), 0: whole, Escape: () => choose(''),
    ArrowLeft: () => pan(-view.w / 10, 0), ArrowRight: () => pan(view.w / 10, 0),
    ArrowUp: () => pan(0, -view.h / 10), ArrowDown: () => pan(0, view.h / 10),
  };

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    keys[event.key]();
    event.preventDefault();
  }

  const distance = () => {
    const [one, other] = [...touches.values()];
    return Math.hypot(one.x - other.x, one.y - other.y);
  };

  function onDown(event) {
    if (event.button !== 0) return;
    touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (touches.size === 1) moved = 0;
  }

  function onMove(event) {
    const before = touches.get(event.pointerId);
    if (!before) return;
    const apart = touches.size === 2 ? distance() : 0;
    touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
    moved += Math.hypot(dx, dy);
    if (moved < 5) return;
    if (!picture.hasPointerCapture(event.pointerId)) picture.setPointerCapture(event.pointerId);
    picture.classList.add('sleept');
    if (apart > 0) zoom(apart / Math.max(1, distance()), ...point(event));
    else pan(-dx * scale(), -dy * scale());
  }

  function onUp(event) {
    touches.delete(event.pointerId);
    if (touches.size === 0) picture.classList.remove('sleept');
  }

  function onWheel(event) {
    event.preventDefault();
    zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, ...point(event));
  }

  function turnColours() {
    const root = document.documentElement;
    const dark = root.dataset.thema ? root.dataset.thema === 'donker' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.thema = dark ? 'licht' : 'donker';
  }

  function close() {
    const last = places.find((one) => one.classList.contains('gekozen'));
    choose('');
    if (last) focusPlace(last);
  }

  const buttons = {
    sluiten: close,
    groter: () => zoom(0.8), kleiner: () => zoom(1.25), alles: whole, kleuren: turnColours, afdrukken: () => print(),
  };

  picture.addEventListener('pointerdown', onDown);
  picture.addEventListener('pointermove', onMove);
  picture.addEventListener('pointerup', onUp);
  picture.addEventListener('pointercancel', onUp);
  picture.addEventListener('wheel', onWheel, { passive: false });
  picture.parentElement.addEventListener('keydown', onKey);
  places.forEach((place, index) => {
    place.addEventListener('keydown', (event) => onPlaceKey(event, index));
    place.addEventListener('click', () => { if (moved < 5) choose(place.dataset.stap); });
  });
  for (const button of document.querySelectorAll('button[data-stap]')) {
    button.addEventListener('click', () => {
      choose(button.dataset.stap);
      document.getElementById('uitleg-' + button.dataset.stap).querySelector('h2').focus();
    });
  }
  for (const [name, work] of Object.entries(buttons)) document.getElementById(name).addEventListener('click', work);
  addEventListener('beforeprint', whole);
  for (const one of document.querySelectorAll('.alleen-scherm[hidden]')) one.hidden = false;
  choose('');
  begin();
})();
