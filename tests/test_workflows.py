"""What runs on GitHub, on GitLab and before a commit: it calls commands that exist, with little permission."""

from __future__ import annotations

import json
import os
import re
import shlex
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from harness.newsroom import COMMAND
from harness.repository import Repository
from harness.small_site import MEETING, SmallSite, small_site
from mkdocs_newsroom.cli.main import newsroom as group

ROOT = Path(__file__).parent.parent
GITHUB = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
REPORT = "# Missing\n\n- 50% & „more“\n"


def read(path: Path) -> dict[str, Any]:
    """In every text a text: YAML 1.1 would take the key `on` for a truth."""
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return loaded


def github_jobs() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in GITHUB:
        for name, job in read(path)["jobs"].items():
            yield f"{path.stem}.{name}", job


def gitlab_jobs() -> dict[str, dict[str, Any]]:
    entries = read(ROOT / ".gitlab-ci.yml").items()
    return {name: job for name, job in entries if isinstance(job, dict) and "script" in job}


def scripts() -> Iterator[str]:
    """Every shell text of the workflows."""
    for _, job in github_jobs():
        yield from (step["run"] for step in job["steps"] if "run" in step)
    for job in gitlab_jobs().values():
        yield from job["script"]


def test_there_are_the_workflows_that_were_promised() -> None:
    triggers = {path.stem: read(path)["on"] for path in GITHUB}
    assert triggers["check"] == {"pull_request": ""}
    assert triggers["publish"]["push"] == {"branches": ["main"]}
    assert [len(one["cron"].split()) for one in triggers["publish"]["schedule"]] == [5]
    assert triggers["publish"]["schedule"][0]["cron"].endswith(" * * *")
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", triggers["status"]["schedule"][0]["cron"])
    assert gitlab_jobs().keys() == {"check", "build", "pages", "ledger", "status"}


@pytest.mark.parametrize("path", GITHUB, ids=lambda path: path.stem)
def test_a_workflow_may_do_little_and_uses_only_actions_of_github(path: Path) -> None:
    workflow = read(path)
    writes = {name for name, right in workflow["permissions"].items() if right == "write"}
    assert writes == ({"issues"} if path.stem == "status" else set())
    assert workflow["concurrency"]["group"]
    for name, job in workflow["jobs"].items():
        assert int(job["timeout-minutes"]) <= 30
        rights = {one for one, right in job.get("permissions", {}).items() if right == "write"}
        allowed = {"publish": {"pages", "id-token"}, "ledger": {"contents"}, "forget": {"actions"}}
        assert rights == allowed.get(name, set())
        for step in job["steps"]:
            assert re.fullmatch(r"actions/[a-z-]+(/[a-z]+)?@v\d+", step.get("uses", "actions/x@v1"))
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"] == {"fetch-depth": "0", "persist-credentials": "false"}


@pytest.mark.parametrize("script", [*scripts()])
def test_the_shell_understands_it_and_nothing_of_an_event_gets_into_it(script: str) -> None:
    assert "${{" not in script, "a title of a pull request would be run"
    subprocess.run(["bash", "-n"], input=script, text=True, check=True)


def test_a_pull_request_is_told_both_what_is_wrong_and_whether_the_site_can_be_built() -> None:
    steps = {
        step["run"]: step.get("if") for step in dict(github_jobs())["check.check"]["steps"] if "run" in step
    }
    assert steps["make site"] == "${{ !cancelled() }}"


def test_every_make_target_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    called = {
        target for script in scripts() for target in re.findall(r"^make ([a-z-]+)", script, re.MULTILINE)
    }
    assert called == {"site", "site-env"}
    assert called <= targets


def calls() -> Iterator[list[str]]:
    hooks = [
        hook["entry"]
        for repo in read(ROOT / ".pre-commit-config.yaml")["repos"]
        for hook in repo["hooks"]
        if repo["repo"] == "local"
    ]
    for text in (*scripts(), *hooks):
        for line in re.findall(r"(?:\.venv/bin/newsroom|tools/newsroom\.sh) ([^>|\n]*)", text):
            yield shlex.split(line)


@pytest.mark.parametrize("call", sorted({tuple(call) for call in calls()}), ids=" ".join)
def test_every_call_of_newsroom_is_understood(call: tuple[str, ...]) -> None:
    """Parsed by the command itself, without running it."""
    ctx = click.Context(group, info_name="newsroom")
    command = group.get_command(ctx, call[0])
    assert command is not None
    values = ["en" if "$" in value else value for value in call[1:]]
    root = group.make_context("newsroom", [call[0]])
    with root.scope():
        command.make_context(call[0], values, parent=root)


def programs(folder: Path, **texts: str) -> Path:
    """Programs that write down how they are called."""
    folder.mkdir()
    for name, text in texts.items():
        file = folder / name
        file.write_text(f'#!/bin/sh\nprintf "%s\\n" "{name} $*" >> "$CALLS"\n{text}\n', encoding="utf-8")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return folder


def run(script: str, folder: Path, programs: Path, **variables: str) -> list[str]:
    """Runs a script as a runner does; the calls of the programs."""
    calls = folder / "calls.txt"
    calls.write_text("", encoding="utf-8")
    environment = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "CALLS": str(calls), **variables}
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return calls.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("known", ["", "42"])
def test_on_github_there_is_one_issue(tmp_path: Path, known: str) -> None:
    (tmp_path / "status.md").write_text(REPORT, encoding="utf-8")
    fake = programs(tmp_path / "bin", gh=f'case "$1 $2" in "issue list") echo "{known}" ;; esac')
    job = dict(github_jobs())["status.status"]
    (step,) = (step for step in job["steps"] if "gh " in step.get("run", ""))
    variables = {name: value for name, value in step["env"].items() if "${{" not in value}
    made = run(step["run"], tmp_path, fake, **variables)
    assert made[0].startswith("gh label create newsroom-status --force")
    assert (
        made[1] == "gh issue list --label newsroom-status --state all --limit 1 --json number --jq .[].number"
    )
    if known:
        assert made[2:] == ["gh issue edit 42 --body-file status.md", "gh issue reopen 42"]
    else:
        (line,) = made[2:]
        assert line.endswith("--label newsroom-status --body-file status.md")
        assert line.startswith("gh issue create --title What is missing")


@pytest.mark.parametrize(("found", "end"), [([], ""), ([{"iid": 42}, {"iid": 7}], "/42")])
def test_on_gitlab_there_is_one_issue(tmp_path: Path, found: list[dict[str, int]], end: str) -> None:
    (tmp_path / "status.md").write_text(REPORT, encoding="utf-8")
    answer = f"case \"$*\" in *--request*) ;; *) echo '{json.dumps(found)}' ;; esac"
    fake = programs(tmp_path / "bin", curl=answer)
    job = gitlab_jobs()["status"]
    made = run(
        job["script"][-1],
        tmp_path,
        fake,
        CI_API_V4_URL="https://gitlab.example/api/v4",
        CI_PROJECT_ID="3",
        NEWSROOM_TOKEN="secret",  # noqa: S106  # no real one
        **job["variables"],
    )
    issues = "https://gitlab.example/api/v4/projects/3/issues"
    assert made[0].endswith(f"PRIVATE-TOKEN: secret {issues}?labels=newsroom-status&state=all")
    (last,) = made[1:]
    assert ("--request PUT" if end else "--request POST") in last
    assert "description@status.md" in last
    assert last.endswith(f"{issues}{end}")


KEPT = [".newsroom-cache", "site"]


def test_on_github_only_what_is_published_is_kept_and_the_newest_is_found() -> None:
    steps = {
        name: [step for step in job["steps"] if "/cache" in step.get("uses", "")]
        for name, job in github_jobs()
    }
    assert {name for name, found in steps.items() if found} == {"check.check", "publish.build"}
    (kept,), (taken,) = steps["publish.build"], steps["check.check"]
    assert taken["uses"].startswith("actions/cache/restore@"), "a stranger's build must leave nothing"
    assert kept["with"]["path"].split() == KEPT
    assert taken["with"]["path"] == kept["with"]["path"], "else it is another cache"
    assert kept["with"]["key"].startswith("newsroom-${{")
    assert kept["with"]["restore-keys"] == taken["with"]["key"] == "newsroom-"


def test_on_gitlab_a_build_takes_the_place_of_the_one_before() -> None:
    jobs = gitlab_jobs()
    assert {name for name, job in jobs.items() if "cache" in job} == {"build", "pages"}
    kept = jobs["pages"]["cache"]
    assert kept == {"key": "newsroom", "paths": [f"{one}/" for one in KEPT]}
    assert jobs["build"]["cache"] == {**kept, "policy": "pull"}


@pytest.mark.parametrize("earlier", [(), ("7", "5")])
def test_on_github_earlier_caches_are_deleted(tmp_path: Path, earlier: tuple[str, ...]) -> None:
    answer = "; ".join(f"echo {one}" for one in earlier) or ":"
    fake = programs(tmp_path / "bin", gh=f'case "$1 $2" in "cache list") {answer} ;; esac')
    (step,) = dict(github_jobs())["publish.forget"]["steps"]
    listed, *deleted = run(step["run"], tmp_path, fake, GITHUB_REF="refs/heads/main")
    assert "--ref refs/heads/main --key newsroom- --sort created_at --order desc" in listed
    assert listed.endswith("--jq .[1:][].id"), "all but the newest"
    assert deleted == [f"gh cache delete {one}" for one in earlier]


def pushed(folder: Path) -> Repository:
    """A repository with a remote that has gone on meanwhile: somebody else has pushed other addresses."""
    remote = folder / "group" / "project.git"
    remote.mkdir(parents=True)
    work, other = folder / "work", folder / "other"
    for path in (work, other):
        path.mkdir()
    run_git(remote, "init", "--quiet", "--bare", "--initial-branch", "main")
    (work / "data").mkdir()
    (work / "data" / "addresses.txt").write_text("/a/\n", encoding="utf-8")
    (work / ".gitattributes").write_text("data/addresses.txt merge=union\n", encoding="utf-8")
    repository = Repository.of(work)
    repository.git("branch", "--move", "main")
    repository.git("remote", "add", "origin", str(remote))
    # The address with the token becomes that of the remote here.
    repository.git(
        "config", f"url.{remote}.insteadOf", "https://newsroom:secret@gitlab.example/group/project.git"
    )
    repository.git("push", "--quiet", "origin", "main")
    run_git(folder, "clone", "--quiet", str(remote), str(other))
    (other / "data" / "addresses.txt").write_text("/a/\n/b/\n", encoding="utf-8")
    run_git(other, "-c", "user.name=x", "-c", "user.email=x@x.example", "commit", "--quiet", "-am", "Other")
    run_git(other, "push", "--quiet", "origin", "main")
    return repository


def run_git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


def commit_script(where: str) -> str:
    job = dict(github_jobs())["publish.ledger"] if where == "github" else gitlab_jobs()["ledger"]
    steps = [step.get("run", "") for step in job["steps"]] if where == "github" else job["script"]
    return str(steps[-1])


def where_to_push() -> dict[str, str]:
    return {
        "GITHUB_REF_NAME": "main",
        "PUSH_TOKEN": "secret",
        "CI_DEFAULT_BRANCH": "main",
        "CI_PROJECT_PATH": "group/project",
        "CI_SERVER_PROTOCOL": "https",
        "CI_SERVER_HOST": "gitlab.example",
        "NEWSROOM_PUSH_TOKEN": "secret",
    }


@pytest.mark.parametrize("where", ["github", "gitlab"])
def test_new_addresses_are_committed_also_when_somebody_was_faster(tmp_path: Path, where: str) -> None:
    pushed(tmp_path)
    work, remote = tmp_path / "work", tmp_path / "group" / "project.git"
    script, variables = commit_script(where), where_to_push()
    run(script, work, programs(tmp_path / "bin"), **variables)
    assert run_git(remote, "log", "--format=%s", "main").splitlines() == ["Other", "A state"]
    (work / "data" / "addresses.txt").write_text("/a/\n/c/\n", encoding="utf-8")
    run(script, work, tmp_path / "bin", **variables)
    subjects = run_git(remote, "log", "--format=%s", "main").splitlines()
    assert subjects == ["Note the addresses that were published [skip ci]", "Other", "A state"]
    assert set(run_git(remote, "show", "main:data/addresses.txt").split()) == {"/a/", "/b/", "/c/"}


def test_without_a_token_gitlab_warns(tmp_path: Path) -> None:
    pushed(tmp_path)
    work = tmp_path / "work"
    (work / "data" / "addresses.txt").write_text("/a/\n/c/\n", encoding="utf-8")
    command = ["bash", "-e", "-o", "pipefail", "-c", commit_script("gitlab")]
    variables = {**os.environ, **where_to_push(), "NEWSROOM_PUSH_TOKEN": ""}
    done = subprocess.run(command, cwd=work, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == int(gitlab_jobs()["ledger"]["allow_failure"]["exit_codes"])
    assert "newsroom publish" in done.stdout


@pytest.mark.parametrize("where", ["github", "gitlab"])
def test_where_the_branch_takes_no_commits_the_job_warns(tmp_path: Path, where: str) -> None:
    """Not red for ever: it says what to set, and what to do by hand."""
    pushed(tmp_path)
    work, remote = tmp_path / "work", tmp_path / "group" / "project.git"
    refuses = remote / "hooks" / "pre-receive"
    refuses.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    refuses.chmod(0o755)
    (work / "data" / "addresses.txt").write_text("/a/\n/c/\n", encoding="utf-8")
    command = ["bash", "-e", "-o", "pipefail", "-c", commit_script(where)]
    variables = {**os.environ, **where_to_push()}
    done = subprocess.run(command, cwd=work, env=variables, capture_output=True, text=True, check=False)
    may_fail = int(gitlab_jobs()["ledger"]["allow_failure"]["exit_codes"])
    assert done.returncode == {"github": 0, "gitlab": may_fail}[where]
    said = done.stdout.splitlines()[-1]
    assert "NEWSROOM_PUSH_TOKEN" in said
    assert "newsroom publish" in said
    assert said.startswith("::warning file=data/addresses.txt::") == (where == "github")
    assert "secret" not in done.stdout.replace("Set the secret", "") + done.stderr


def test_the_job_uses_a_token_of_its_own_where_there_is_one() -> None:
    step = dict(github_jobs())["publish.ledger"]["steps"][-1]
    assert step["env"] == {"PUSH_TOKEN": "${{ secrets.NEWSROOM_PUSH_TOKEN || github.token }}"}


def test_gitlab_gets_its_report_and_the_job_fails_with_the_problems(tmp_path: Path) -> None:
    small = small_site(tmp_path / "small")
    small.replace(f"{MEETING}/index.bs.md", "[kreka]", "[krekka]")
    environment = small.folder / ".venv" / "bin"
    environment.mkdir(parents=True)
    (environment / "newsroom").symlink_to(COMMAND)
    job = gitlab_jobs()["check"]
    _, report, check = job["script"]
    run(report, small.folder, programs(tmp_path / "bin"))
    name = job["artifacts"]["reports"]["codequality"]
    assert [one["check_name"] for one in json.loads((small.folder / name).read_text())] == ["E601"]
    done = subprocess.run(shlex.split(check), cwd=small.folder, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "E601" in done.stdout


# Before a commit


def hook() -> dict[str, Any]:
    (repo,) = read(ROOT / ".pre-commit-config.yaml")["repos"]
    (found,) = repo["hooks"]
    assert repo["repo"] == "local"
    assert isinstance(found, dict)
    return found


@pytest.fixture
def committed(tmp_path: Path) -> SmallSite:
    """A small site with what the hook calls."""
    small = small_site(tmp_path / "small")
    small.write("tools/newsroom.sh", (ROOT / "tools" / "newsroom.sh").read_bytes())
    return small


def run_hook(small: SmallSite) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        shlex.split(hook()["entry"]),
        cwd=small.folder,
        env=small.environment(),
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_hook_needs_no_network_and_asks_also_when_files_are_deleted() -> None:
    found = hook()
    assert (found["language"], found["pass_filenames"], found["always_run"]) == ("system", "false", "true")


def test_the_hook_sees_what_a_deleted_file_breaks(committed: SmallSite) -> None:
    environment = committed.folder / ".venv" / "bin"
    environment.mkdir(parents=True)
    (environment / "newsroom").symlink_to(COMMAND)
    assert run_hook(committed).returncode == 0
    (committed.folder / "data" / "schools" / "kreka.yml").unlink()
    done = run_hook(committed)
    assert done.returncode == 1
    assert "E601" in done.stdout


def test_a_commit_is_stopped_by_what_is_added_and_not_by_what_is_only_begun(committed: SmallSite) -> None:
    environment = committed.folder / ".venv" / "bin"
    environment.mkdir(parents=True)
    (environment / "newsroom").symlink_to(COMMAND)
    committed.write(".gitignore", ".venv\n.newsroom-cache\n")
    repository = Repository.of(committed.folder)
    before = committed.write(".git/hooks/pre-commit", f"#!/bin/sh\nexec {hook()['entry']}\n")
    before.chmod(0o755)
    committed.write("content/news/2022/begun/index.bs.md", "---\ntitle: Begun\n---\n")
    committed.replace("content/about.bs.md", "Text.", "Another text.")
    repository.git("commit", "--quiet", "--all", "--message", "What is ready")
    with pytest.raises(subprocess.CalledProcessError) as stopped:
        repository.commit()
    assert "content/news/2022/begun/index.bs.md" in stopped.value.stderr + stopped.value.stdout
    assert repository.git("log", "--format=%s").splitlines() == ["What is ready", "A state"]


def test_without_an_environment_the_hook_says_how_to_make_one(committed: SmallSite) -> None:
    done = run_hook(committed)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("this makes it: make site\n")
