package org.huanjie.access.veil;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.huanjie.shell.web.Errors;
import org.huanjie.shell.web.LargeBody;
import org.huanjie.shell.web.Unmarked;
import org.springframework.http.HttpHeaders;

/**
 * 匿名收件 — files that somebody brings without an account: of a length that is said, few at a time, one of each line. They stay in memory while
 * they are looked at, so this is what such files may take of it.
 */
public final class VeiledUploads {

    /** One file of 50 MB, and the words beside it. */
    public static final long LARGEST = 52L << 20;

    /** Up to here nobody waits for anybody. */
    private static final long LIGHT = 1 << 20;

    private static final int AT_A_TIME = 3;

    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /** Lets it in, or answers why not. */
    public void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length < 0 || length > LARGEST) {
            response.sendError(
                    length < 0
                            ? HttpServletResponse.SC_LENGTH_REQUIRED
                            : HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (length <= LIGHT) {
            LargeBody.letIn(request);
            chain.doFilter(request, response);
        } else {
            passHeavy(request, response, chain);
        }
    }

    private void passHeavy(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var line = Unmarked.line(request);
        if (!busy.add(line)) {
            wait(request, response);
            return;
        }
        try {
            if (!places.tryAcquire()) {
                wait(request, response);
                return;
            }
            try {
                LargeBody.letIn(request);
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        } finally {
            busy.remove(line);
        }
    }

    private static void wait(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(Errors.BUSY, true);
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
