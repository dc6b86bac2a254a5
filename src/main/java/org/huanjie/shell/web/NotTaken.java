package org.huanjie.shell.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** 不收的请求 — what a request asks that cannot be, and that a library would call a fault of the program. */
@ControllerAdvice
class NotTaken {

    /** An id that no row bears, or none that the asker's division may see. */
    @ExceptionHandler(EmptyResultDataAccessException.class)
    void noSuchRow(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    /** A form for a file that brings none. */
    @ExceptionHandler(MultipartException.class)
    void noFile(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }
}
