package org.huanjie.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huanjie.access.veil.LargeFiles;
import org.huanjie.access.veil.UploadPass;
import org.huanjie.access.veil.VeiledUploads;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.Principals;
import org.huanjie.access.who.Standing;
import org.huanjie.shell.web.LargeBody;
import org.huanjie.shell.web.Unmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 正文之门 — asks who sends a {@link LargeBody} before a byte of it is read: a file needs a handler that takes files and a person whom that
 * handler answers, in their own division; a long form needs somebody who is signed in. Stands before whatever asks for a field.
 */
public final class BodyGate extends OncePerRequestFilter {

    /** As much as a form without files may bring; a visit's picture, made small by the device, comes in one. */
    private static final int LONGEST_FORM = 2 << 20;

    /** What every other form with files may bring; a file larger than its handler takes is answered by the form itself. */
    private static final long LARGEST_WITH_FILES = 33L << 20;

    private final VeiledUploads uploads = new VeiledUploads();
    private final UploadDoors doors;
    private final Doorkeeper doorkeeper;
    private final Denials denials;
    private final Supplier<Stream<UploadPass>> passes;

    public BodyGate(UploadDoors doors, Doorkeeper doorkeeper, Denials denials, Supplier<Stream<UploadPass>> passes) {
        this.passes = passes;
        this.doors = doors;
        this.doorkeeper = doorkeeper;
        this.denials = denials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!LargeBody.isIn(request)) {
            chain.doFilter(request, response);
        } else if (Unmarked.is(request) && isPublicDoor(request)) {
            uploads.pass(request, response, chain);
        } else if (letsIn(request, response)) {
            LargeBody.letIn(request);
            chain.doFilter(request, response);
        }
    }

    private boolean isPublicDoor(HttpServletRequest request) {
        return LargeBody.isForm(request)
                && doors.at(request)
                        .filter(door -> door.handler().hasMethodAnnotation(Open.class))
                        .isPresent();
    }

    private boolean letsIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var standing = Principals.of(SecurityContextHolder.getContext().getAuthentication());
        return LargeBody.isForm(request)
                ? letsFileIn(standing, request, response)
                : isLongForm(standing, request) || tooLarge(request, response);
    }

    private boolean letsFileIn(@Nullable Standing standing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // the address of a form with files holds its token: it stays out of what the answer's links tell
        response.setHeader("Referrer-Policy", "strict-origin");
        var door = doors.at(request);
        if (door.isEmpty()) {
            denials.note(request, Denial.Why.BODY);
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return false;
        }
        if (request.getContentLengthLong() > largest(door.get())) {
            return tooLarge(request, response);
        }
        return hasPass(door.get(), request)
                || doorkeeper.admits(standing, door.get().handler(), door.get().variables(), request, response);
    }

    private boolean hasPass(UploadDoors.Door door, HttpServletRequest request) {
        return door.handler().hasMethodAnnotation(Open.class) && passes.get().anyMatch(pass -> pass.lets(request));
    }

    private static long largest(UploadDoors.Door door) {
        return door.handler().hasMethodAnnotation(LargeFiles.class) ? VeiledUploads.LARGEST : LARGEST_WITH_FILES;
    }

    private static boolean isLongForm(@Nullable Standing standing, HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return standing instanceof Account && length >= 0 && length <= LONGEST_FORM;
    }

    private boolean tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        denials.note(request, Denial.Why.BODY);
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        return false;
    }
}
