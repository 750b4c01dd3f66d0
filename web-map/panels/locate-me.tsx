import { useSignal } from '@preact/signals';
import { go } from '../state/navigate.ts';

const CLOSE_UP_ZOOM = 17.5;

/** Picks where this device says that it is, with the accuracy that it states. */
export function LocateMe() {
  const said = useSignal<string | null>(null);
  const locate = (): void => {
    said.value = 'Asking this device …';
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        said.value = null;
        const [lon, lat] = [Number(coords.longitude.toFixed(7)), Number(coords.latitude.toFixed(7))];
        const place = { lon, lat, accuracyMeters: Math.round(coords.accuracy) };
        go({ place, asset: null, camera: { lon, lat, zoom: CLOSE_UP_ZOOM } });
      },
      () => {
        said.value = 'This device does not say where it is. Tap the map or search instead.';
      },
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  };
  // Browsers give places only to pages of this machine or over TLS.
  if (!('geolocation' in navigator) || !isSecureContext) return null;
  return (
    <div>
      <button type="button" class="button wide" onClick={locate}>
        Use where I am
      </button>
      <p role="status" class="muted small">
        {said.value}
      </p>
    </div>
  );
}
