package org.kohsuke.stapler;

public class HttpResponses {
    public static HttpResponseException ok() {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpResponseException notFound() {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpResponseException forbidden() {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpResponseException status(int code) {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpResponseException error(int code, String errorMessage) {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpResponseException error(Throwable cause) {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpResponseException error(int code, Throwable cause) {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpResponseException redirectViaContextPath(String relative) {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpResponseException redirectViaContextPath(int statusCode, String relative) {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpRedirect redirectTo(String url) {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpRedirect redirectTo(int statusCode, String url) {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpResponse redirectToDot() {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpResponse literalHtml(String text) {
        throw new UnsupportedOperationException("signature only");
    }

    public static HttpResponse text(String text) {
        throw new UnsupportedOperationException("signature only");
    }

    public abstract static class HttpResponseException extends RuntimeException implements HttpResponse {
        public HttpResponseException() {}

        public HttpResponseException(String message) {
            super(message);
        }

        public HttpResponseException(String message, Throwable cause) {
            super(message, cause);
        }

        public HttpResponseException(Throwable cause) {
            super(cause);
        }
    }
}
