package org.huanjie.access.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** 会话 — one request's view of a session: reads what the cache has seen, and fetches the row only when something is to be written. */
final class CachedSession implements Session {

    /** 所见 — a session as it was read; shared by requests, never changed. */
    record Seen(String id, Instant created, Instant accessed, Duration idle, Map<String, Object> attributes) {
        static Seen of(Session session) {
            var attributes = new HashMap<String, Object>();
            for (var name : session.getAttributeNames()) {
                Object value = session.getAttribute(name);
                if (value != null) {
                    attributes.put(name, value);
                }
            }
            return new Seen(
                    session.getId(),
                    session.getCreationTime(),
                    session.getLastAccessedTime(),
                    session.getMaxInactiveInterval(),
                    Map.copyOf(attributes));
        }
    }

    private final Seen seen;
    private final Supplier<? extends @Nullable Session> row;
    private final List<String> ids = new ArrayList<>();
    private @Nullable Session written;
    private boolean gone;
    private Instant accessed;

    CachedSession(Seen seen, Supplier<? extends @Nullable Session> row) {
        this.seen = seen;
        this.row = row;
        this.accessed = seen.accessed();
    }

    /** A session at hand: a new one, or one found otherwise than by its id. */
    CachedSession(Session fresh) {
        this(Seen.of(fresh), () -> fresh);
        this.written = fresh;
        this.ids.add(fresh.getId());
    }

    /** The row as this request has changed it; null where it only read. */
    @Nullable
    Session written() {
        return written;
    }

    Instant lastTouched() {
        return seen.accessed();
    }

    /** Every id this session has had in this request. */
    List<String> formerIds() {
        return ids;
    }

    void applyAccess() {
        if (written != null && written.getLastAccessedTime().isBefore(accessed)) {
            written.setLastAccessedTime(accessed);
        }
    }

    /** Whether the row was deleted while this request ran: what it has written is kept nowhere. */
    boolean isGone() {
        return gone;
    }

    private Session writable() {
        if (written == null) {
            var found = row.get();
            gone = found == null;
            written = found == null ? new MapSession() : found;
            ids.add(seen.id());
        }
        return written;
    }

    @Override
    public String getId() {
        return written == null ? seen.id() : written.getId();
    }

    @Override
    public String changeSessionId() {
        var id = writable().changeSessionId();
        ids.add(id);
        return id;
    }

    @Override
    @SuppressWarnings("unchecked") // as the interface has it: the caller names the type
    public <T> @Nullable T getAttribute(String name) {
        return written == null ? (T) seen.attributes().get(name) : written.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return written == null ? seen.attributes().keySet() : written.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        writable().setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        writable().removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return seen.created();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        accessed = time;
    }

    @Override
    public Instant getLastAccessedTime() {
        return accessed;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        writable().setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return written == null ? seen.idle() : written.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return written == null ? seen.accessed().plus(seen.idle()).isBefore(accessed) : written.isExpired();
    }
}
