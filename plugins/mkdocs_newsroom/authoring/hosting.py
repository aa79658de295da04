"""Where the files of the project can be read, as the variables of GitHub's and GitLab's workflows say."""

from __future__ import annotations

from collections.abc import Mapping


def address_of_files(environment: Mapping[str, str]) -> str:
    """The address to which the path of a file is added; "" outside of a workflow.

    Sources: https://docs.github.com/actions/reference/variables-reference#default-environment-variables,
    https://docs.gitlab.com/ci/variables/predefined_variables/
    """
    github = [environment.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "REF_NAME")]
    if all(github):
        return "{}/{}/blob/{}/".format(*github)
    gitlab = [environment.get(f"CI_{name}", "") for name in ("PROJECT_URL", "COMMIT_REF_NAME")]
    return "{}/-/blob/{}/".format(*gitlab) if all(gitlab) else ""
