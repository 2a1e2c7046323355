"""openEO's error codes, with the HTTP status and message that the openEO API gives each."""

from __future__ import annotations

import uuid
from typing import Any

_ERRORS: dict[str, tuple[int, str]] = {
    "AuthenticationRequired": (401, "Unauthorized."),
    "AuthenticationSchemeInvalid": (403, "Authentication method not supported."),
    "BillingPlanInvalid": (400, "The billing plan is invalid."),
    "BudgetInvalid": (400, "The specified budget is too low."),
    "CollectionNotFound": (404, "Collection '{identifier}' does not exist."),
    "ContentTypeInvalid": (400, "The media type is not supported. Allowed: {types}"),
    "CredentialsInvalid": (403, "Credentials are not correct."),
    "FeatureUnsupported": (501, "Feature not supported."),
    "FileNotFound": (404, "File '{file}' does not exist."),
    "InfrastructureBusy": (
        503,
        "Service is not available at the moment due to overloading. Please try again later or contact our support.",
    ),
    "Internal": (500, "Server error: {message}"),
    "JobLocked": (400, "Batch job is locked due to a queued or running batch computation."),
    "JobNotFinished": (
        400,
        "Batch job has not finished computing the results yet. Please try again later or contact our support.",
    ),
    "JobNotFound": (404, "The batch job '{identifier}' does not exist."),
    "JobNotStarted": (400, "Batch job must be started first."),
    "NoDataForUpdate": (400, "No data specified to be updated."),
    "NotFound": (404, "Resource not found."),
    "PredefinedProcessExists": (400, "A predefined process with the given identifier exists."),
    "ProcessGraphInvalid": (400, "Invalid process graph specified."),
    "ProcessGraphMissing": (400, "Invalid process specified. It doesn't contain a process graph."),
    "ProcessGraphNotFound": (404, "User-defined process '{identifier}' does not exist."),
    "ProcessInvalid": (400, "Invalid process specified."),
    "PropertyNotEditable": (400, "The specified property '{property}' is read-only."),
    "RequestTimeout": (408, "Request timed out."),
    "ResultLinkExpired": (
        410,
        "The link to the batch job result has expired. Please request the results again.",
    ),
    "TokenInvalid": (403, "Authorization token has expired or is invalid. Please authenticate again."),
    # Codes of this backend for what the list of openEO leaves open.
    "HostInvalid": (403, "The backend is reached as 127.0.0.1 or localhost only."),
    "MethodNotAllowed": (405, "The method is not allowed for this resource."),
    "ParameterInvalid": (400, "The value of '{parameter}' is invalid: {reason}"),
    "RequestInvalid": (400, "The request is invalid: {reason}"),
    "RequestTooLarge": (413, "The request is larger than {size} bytes."),
}


class ApiError(Exception):
    """An answer that is an openEO error; ``status`` is its HTTP status."""

    def __init__(self, code: str, message: str | None = None, *, status: int | None = None, **values: Any) -> None:
        default_status, template = _ERRORS.get(code, (500, "{message}"))
        self.code = code
        self.status = status or default_status
        self.message = message if message is not None else template.format(**values)
        super().__init__(self.message)

    def to_json(self) -> dict[str, Any]:
        """Return the openEO error document; its id is found again in the backend's log."""
        return {"id": uuid.uuid4().hex, "code": self.code, "message": self.message, "links": []}
