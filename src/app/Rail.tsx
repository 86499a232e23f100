import { CircleHelp, ShieldCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { screenStore } from "../store/screenStore";
import { views } from "../views/index";
import { runCommand } from "./commands/index";
import { viewKey } from "./commands/viewCommands";
import css from "./Rail.module.css";
import { otherHosts } from "./requests";
import { UpdateReady } from "./UpdateReady";
import { useFrom } from "./useFrom";

/** Requests to other hosts since the page opened, measured by the browser. */
export function useRequests(): number {
  const [count, setCount] = useState(otherHosts);
  useEffect(() => {
    const observer = new PerformanceObserver(() => setCount(otherHosts()));
    observer.observe({ type: "resource", buffered: true });
    return () => observer.disconnect();
  }, []);
  return count;
}

/** The views as tabs. Arrow keys move between them. */
export function Rail() {
  const view = useFrom(screenStore, (state) => state.view);
  const requests = useRequests();
  const move = (from: number, by: number) => {
    const next = views[(from + by + views.length) % views.length];
    if (!next) return;
    screenStore.setState({ view: next.id });
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <nav className={css.rail} aria-label="Views">
      <div role="tablist" aria-orientation="vertical" aria-label="Views" className={css.tabs}>
        {views.map((each, index) => {
          const Glyph = each.glyph;
          return (
            <button
              key={each.id}
              id={`tab-${each.id}`}
              type="button"
              role="tab"
              aria-selected={each.id === view}
              aria-controls="view"
              tabIndex={each.id === view ? 0 : -1}
              className={css.tab}
              onClick={() => screenStore.setState({ view: each.id })}
              onKeyDown={(event) => {
                const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
                if (by === 0) return;
                event.preventDefault();
                event.stopPropagation();
                move(index, by);
              }}
            >
              <span className={css.key} aria-hidden>
                {viewKey(index)}
              </span>
              <Glyph size={20} aria-hidden />
              {each.title}
            </button>
          );
        })}
      </div>
      <UpdateReady />
      <p className={css.foot} title="To other hosts, measured by the browser since this page was opened">
        <ShieldCheck size={18} aria-hidden />
        {requests} requests sent
      </p>
      <button type="button" className={css.help} onClick={() => runCommand("keys")}>
        <CircleHelp size={18} aria-hidden />
        Help
      </button>
    </nav>
  );
}
